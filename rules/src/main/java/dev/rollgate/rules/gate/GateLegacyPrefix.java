package dev.rollgate.rules.gate;

import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import java.util.List;

/** Flags gates that only version 1 of the controller, the ALB Ingress Controller, ever opened. */
public final class GateLegacyPrefix implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-legacy-prefix",
          Severity.ERROR,
          "a gate has the prefix of version 1 of the controller");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.workloads()) {
      for (ReadinessGate gate : HandWrittenGates.of(workload)) {
        if (gate.conditionType()
            .raw()
            .filter(t -> t.startsWith(ConditionTypes.LEGACY))
            .isPresent()) {
          report(workload, gate, project, report);
        }
      }
    }
  }

  private static void report(
      Workload workload, ReadinessGate gate, Project project, Report report) {
    boolean replaced =
        project.pathsTo(workload).stream()
            .map(TrafficPath::binding)
            .anyMatch(
                b ->
                    b.targetType() == TargetType.IP
                        && b.injection(project.settings()) == Injection.ON);
    report
        .at(
            workload.resource(),
            gate.conditionType().span(),
            "%s belongs to version 1 of the controller, and nothing opens it today"
                .formatted(workload.title(gate)))
        // Where the controller injects its own gate it takes this one out of the pod.
        .severity(replaced ? Severity.WARNING : Severity.ERROR)
        .help("remove the gate; the namespace's inject label adds the right one")
        .fix(
            new Fix(
                "remove the gate",
                replaced ? Safety.SAFE : Safety.UNSAFE,
                List.of(new Change.Remove(workload.resource().document(), gate.path()))));
  }
}
