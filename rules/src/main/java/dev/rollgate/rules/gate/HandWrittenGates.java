package dev.rollgate.rules.gate;

import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import java.util.List;

/** What the rules about gates in pod templates have in common. */
final class HandWrittenGates {

  private HandWrittenGates() {}

  /** The gates of a workload's pods. */
  static List<ReadinessGate> of(Workload workload) {
    return workload.template().map(PodTemplate::readinessGates).orElse(List.of());
  }

  /** Whether some gate waits for this binding's targets. */
  static boolean cover(Workload workload, Binding binding) {
    String name = binding.resource().displayName();
    return of(workload).stream()
        .flatMap(g -> g.conditionType().raw().stream())
        .anyMatch(
            type ->
                type.equals(binding.conditionType())
                    || Dialect.bindingName(type).filter(name::equals).isPresent());
  }

  /** Whether every ip binding of the workload has its gate in the template already. */
  static boolean coverAll(Workload workload, Project project) {
    return ipBindings(workload, project).stream().allMatch(b -> cover(workload, b));
  }

  /** The ip bindings whose targets are the workload's pods. */
  static List<Binding> ipBindings(Workload workload, Project project) {
    return project.pathsTo(workload).stream()
        .map(TrafficPath::binding)
        .filter(b -> b.targetType() == TargetType.IP)
        .distinct()
        .toList();
  }
}
