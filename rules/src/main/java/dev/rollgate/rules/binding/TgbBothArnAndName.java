package dev.rollgate.rules.binding;

import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;

/** Flags bindings whose ARN and name belong to two target groups. */
public final class TgbBothArnAndName implements ControllerBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-both-arn-and-name",
          Severity.WARNING,
          "targetGroupARN and targetGroupName name different target groups");

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
    Optional<String> name = view.targetGroupName().author().filter(n -> !n.isBlank());
    Optional<String> inArn =
        view.targetGroupArn()
            .author()
            .map(GateTarget.ARN_NAME::matcher)
            .filter(Matcher::find)
            .map(m -> m.group(1));
    if (name.isEmpty()
        || inArn.isEmpty()
        || name.equals(inArn)
        || TargetGroupArn.isStandIn(inArn.get())
        || TargetGroupArn.isStandIn(name.get())
        || TargetGroupFields.areSetElsewhere(view, project)) {
      return;
    }
    report
        .at(
            binding.resource(),
            view.targetGroupName().span(),
            "%s names target group \"%s\", but its ARN is that of \"%s\", which counts"
                .formatted(binding.resource().title(), name.get(), inArn.get()))
        .related(view.targetGroupArn().span(), "the ARN of \"" + inArn.get() + '"')
        .help("remove the name, or write the ARN of the target group that it names")
        .fix(
            Fix.unsafe(
                "remove targetGroupName",
                new Change.Remove(binding.resource().document(), view.targetGroupName().path())));
  }
}
