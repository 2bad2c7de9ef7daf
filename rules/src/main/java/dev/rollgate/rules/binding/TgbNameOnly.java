package dev.rollgate.rules.binding;

import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import java.util.List;

/** Flags bindings that know their target group by its name alone. */
public final class TgbNameOnly implements ControllerBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-name-only",
          Severity.WARNING,
          "a TargetGroupBinding names its target group without the ARN");

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
    if (TargetGroupFields.isEmpty(view.targetGroupName())
        || !TargetGroupFields.isEmpty(view.targetGroupArn())
        || TargetGroupFields.areSetElsewhere(view, project)) {
      return;
    }
    report
        .at(
            binding.resource(),
            view.targetGroupName().span(),
            binding.resource().title() + " has a targetGroupName and no targetGroupARN")
        .help(
            "write the targetGroupARN, which stays what it is when the manifest is applied again");
  }
}
