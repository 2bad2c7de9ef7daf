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
    if (!isOne(binding, patches)) {
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

  /** Whether the binding surely has the fault, given what the input lays over it. */
  static boolean isOne(HandWrittenBinding binding, List<TargetGroupBinding> patches) {
    return binding.targetType() == TargetType.INSTANCE
        && binding.view().roleToAssume().author().filter(r -> !r.isBlank()).isPresent()
        && patches.stream().allMatch(p -> p.targetType().isAbsent() && p.roleToAssume().isAbsent());
  }
}
