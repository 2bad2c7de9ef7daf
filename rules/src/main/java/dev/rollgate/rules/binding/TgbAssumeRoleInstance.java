package dev.rollgate.rules.binding;

import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import java.util.List;

/** Flags bindings of nodes to target groups of another account. */
public final class TgbAssumeRoleInstance implements ControllerBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-assume-role-instance",
          Severity.ERROR,
          "an instance binding assumes a role of another account");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(
      HandWrittenBinding binding,
      List<TargetGroupBinding> patches,
      Project project,
      Report report) {
    TargetGroupBinding view = binding.view();
    if (binding.targetType() != TargetType.INSTANCE
        || view.roleToAssume().author().filter(r -> !r.isBlank()).isEmpty()
        || patches.stream()
            .anyMatch(p -> !p.targetType().isAbsent() || !p.roleToAssume().isAbsent())) {
      return;
    }
    report
        .at(
            binding.resource(),
            view.targetType().span(),
            binding.resource().title()
                + " has targetType instance and assumes a role, which is rejected")
        .related(view.roleToAssume().span(), "the role to assume")
        .help("make a target group of type ip in the other account, and bind that");
  }
}
