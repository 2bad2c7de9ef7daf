package dev.rollgate.rules.gate;

import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import java.util.Optional;

/** Notes gates of others on pods that get requests however these gates stand. */
public final class GateForeignNoLbProtection implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-foreign-no-lb-protection",
          Severity.INFO,
          "a gate of another controller does not hold the load balancer's requests back");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.targetBackedWorkloads()) {
      Optional<Binding> ofPods =
          project.pathsTo(workload).stream()
              .map(TrafficPath::binding)
              .filter(b -> b.targetType() == TargetType.IP)
              .filter(b -> b.dialects().contains(Dialect.CONTROLLER))
              .findFirst();
      for (ReadinessGate gate : HandWrittenGates.of(workload)) {
        if (ofPods.isPresent() && isForeign(gate)) {
          report(workload, gate, ofPods.get(), report);
        }
      }
    }
  }

  private static boolean isForeign(ReadinessGate gate) {
    return gate.conditionType()
        .author()
        .filter(type -> !ConditionTypes.isOfController(type))
        .filter(type -> ConditionTypes.rejection(type).isEmpty())
        .isPresent();
  }

  private static void report(
      Workload workload, ReadinessGate gate, Binding binding, Report report) {
    report
        .at(
            workload.resource(),
            gate.conditionType().span(),
            "%s does not keep its pods from the load balancer while it is closed"
                .formatted(workload.title(gate)))
        .related(binding.span(), binding.resource().title() + " has targets of type ip")
        .help("let the readiness probe fail for as long as the pods may have no requests");
  }
}
