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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    Map<Span, List<Binding>> byOwner = new LinkedHashMap<>();
    for (Binding binding : project.bindings()) {
      byOwner.computeIfAbsent(owner(binding).span(), s -> new ArrayList<>()).add(binding);
    }
    for (List<Binding> bindings : byOwner.values()) {
      if (bindings.stream().anyMatch(b -> b.targetType() == TargetType.IP && isUnset(b))) {
        report(owner(bindings.get(0)), bindings, project, report);
      }
    }
  }

  private static boolean isUnset(Binding binding) {
    TargetGroupSettings group = binding.targetGroup();
    return group.known()
        && group.malformed().isEmpty()
        && group.attribute(TargetGroupSettings.DEREGISTRATION_DELAY).isEmpty();
  }

  private static void report(
      Resource owner, List<Binding> bindings, Project project, Report report) {
    boolean allUnset = bindings.stream().allMatch(DeregistrationDelayDefault::isUnset);
    report
        .at(
            owner,
            owner.span(),
            "no deregistration delay is set by %s, so targets drain for the default 300 seconds"
                .formatted(owner.title()))
        .help(
            "set %s to the seconds that the longest request takes"
                .formatted(TargetGroupSettings.DEREGISTRATION_DELAY))
        .fix(allUnset ? new DelayFix(owner, bindings, project).fix() : Optional.empty());
  }

  /** The object whose attributes count, or would. */
  private static Resource owner(Binding binding) {
    return binding.targetGroup().attributes().values().stream()
        .findFirst()
        .map(TargetGroupSetting::resource)
        .orElse(binding.resource());
  }
}
