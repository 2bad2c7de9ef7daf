package dev.rollgate.rules.binding;

import dev.rollgate.kube.Kind;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.lint.TargetGroupBindingRule;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import java.util.Optional;

/** Flags ARNs that cannot be those of target groups. */
public final class TgbArnMalformed implements TargetGroupBindingRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-arn-malformed",
          Severity.ERROR,
          "a targetGroupARN cannot be the ARN of a target group");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(HandWrittenBinding binding, Project project, Report report) {
    Optional<String> arn =
        binding
            .view()
            .targetGroupArn()
            .author()
            .filter(a -> !a.isBlank() && !TargetGroupArn.isStandIn(a));
    Optional<String> fault = arn.flatMap(TargetGroupArn::fault);
    if (fault.isEmpty() || TargetGroupFields.areSetElsewhere(binding.view(), project)) {
      return;
    }
    boolean sure =
        TargetGroupArn.isArn(arn.get())
            || project.settings().world().isClosed(Kind.TARGET_GROUP_BINDING);
    report
        .at(
            binding.resource(),
            binding.view().targetGroupArn().span(),
            "targetGroupARN of %s %s".formatted(binding.resource().title(), fault.get()))
        // A bare word may be filled in by a tool that is not in the input.
        .severity(sure ? Severity.ERROR : Severity.INFO)
        .help("write arn:aws:elasticloadbalancing:REGION:ACCOUNT:targetgroup/NAME/ID");
  }
}
