package dev.rollgate.rules.startup;

import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;

/** Whether a pod has to be healthy behind its load balancer before it counts as ready. */
enum Gates {
  /** A readiness gate waits for its target. */
  PRESENT,
  /** Nothing waits for its target. */
  ABSENT,
  /** The input does not tell. */
  UNKNOWN;

  /** A gate in the template may wait for a binding whose name the controller makes up. */
  static Gates of(TrafficPath path, Project project) {
    TargetType type = path.binding().targetType();
    if (type == TargetType.INSTANCE) {
      return ABSENT;
    }
    if (type == TargetType.UNKNOWN) {
      return UNKNOWN;
    }
    if (!path.template().readinessGates().isEmpty()) {
      return PRESENT;
    }
    Injection injection = path.binding().injection(project.settings());
    return switch (injection) {
      case ON -> PRESENT;
      case OFF -> ABSENT;
      case UNKNOWN -> UNKNOWN;
    };
  }
}
