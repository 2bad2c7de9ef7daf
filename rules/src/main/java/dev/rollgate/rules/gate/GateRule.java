package dev.rollgate.rules.gate;

import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.traffic.Project;
import java.util.Optional;

/**
 * A rule over each hand-written gate that names a binding, where pods run until they are replaced.
 */
interface GateRule extends Rule {

  /** Looks at one gate and where it leads. */
  void check(
      Workload workload, ReadinessGate gate, GateTarget target, Project project, Report report);

  @Override
  default void check(Project project, Report report) {
    for (Workload workload : project.workloads()) {
      if (!workload.resource().kind().servesTraffic()) {
        continue;
      }
      for (ReadinessGate gate : HandWrittenGates.of(workload)) {
        Optional<String> name = gate.conditionType().author().flatMap(Dialect::bindingName);
        if (name.filter(n -> !n.isEmpty()).isPresent()) {
          GateTarget target = GateTarget.of(name.get(), workload, project);
          check(workload, gate, target, project, report);
        }
      }
    }
  }
}
