package dev.rollgate.rules.binding;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import java.util.List;
import java.util.Optional;

/** Flags hand-written bindings of target groups that the controller made for something else. */
public final class TgbOfGeneratedGroup implements ControllerBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-of-generated-group",
          Severity.WARNING,
          "a TargetGroupBinding binds a target group that the controller made");

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
    Optional<String> group = GeneratedBinding.generatedGroup(view);
    if (group.isEmpty() || GeneratedBinding.isDump(view)) {
      return;
    }
    Field<String> field =
        view.targetGroupArn().author().isPresent() ? view.targetGroupArn() : view.targetGroupName();
    report
        .at(
            binding.resource(),
            field.span(),
            "%s binds target group \"%s\", whose name is one that the controller makes up"
                .formatted(binding.resource().title(), group.get()))
        .help("bind a target group of your own, or leave this one to its Ingress or Service");
  }
}
