package dev.rollgate.rules.drain;

import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.traffic.TargetGroupSettings;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.yaml.Span;
import java.util.HashSet;
import java.util.Set;

/** Notes target groups whose targets drain for as long as AWS lets them by default. */
public final class DeregistrationDelayDefault implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "deregistration-delay-default",
          Severity.INFO,
          "a target group keeps the default deregistration delay of 300 seconds");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Set<Span> seen = new HashSet<>();
    for (Binding binding : project.bindings()) {
      TargetGroupSettings group = binding.targetGroup();
      boolean unset =
          group.known()
              && group.malformed().isEmpty()
              && group.attribute(TargetGroupSettings.DEREGISTRATION_DELAY).isEmpty();
      Resource owner = owner(binding);
      if (unset && binding.targetType() == TargetType.IP && seen.add(owner.span())) {
        report
            .at(
                owner,
                owner.span(),
                "no deregistration delay is set by %s, so targets drain for the default 300 seconds"
                    .formatted(owner.title()))
            .help(
                "set %s to the seconds that the longest request takes"
                    .formatted(TargetGroupSettings.DEREGISTRATION_DELAY));
      }
    }
  }

  /** The object whose attributes count, or would. */
  private static Resource owner(Binding binding) {
    return binding.targetGroup().attributes().values().stream()
        .findFirst()
        .map(TargetGroupSetting::resource)
        .orElse(binding.resource());
  }
}
