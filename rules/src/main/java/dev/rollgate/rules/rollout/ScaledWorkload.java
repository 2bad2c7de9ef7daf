package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Autoscaler;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import java.util.ArrayList;
import java.util.List;

/** A workload behind a target group, with the autoscaler that owns the number of its pods. */
record ScaledWorkload(Autoscaler autoscaler, Workload workload) {

  /** Every pair of which the input proves that they belong together. */
  static List<ScaledWorkload> all(Project project) {
    List<ScaledWorkload> all = new ArrayList<>();
    for (Autoscaler autoscaler : project.whole(Autoscaler.class)) {
      String name = autoscaler.targetName().author().orElse("");
      List<Workload> targets =
          project.named(Workload.class, name, autoscaler.resource().namespace()).stream()
              .filter(w -> !w.resource().partial() && isTarget(autoscaler, w))
              .toList();
      List<Workload> nearest = project.nearest(autoscaler.resource(), targets);
      // Several of one name are several environments, and nobody knows whose autoscaler it is.
      if (nearest.size() == 1 && !project.pathsTo(nearest.get(0)).isEmpty()) {
        all.add(new ScaledWorkload(autoscaler, nearest.get(0)));
      }
    }
    return all;
  }

  /** Whether the autoscaler surely names the workload, or one of the same name elsewhere. */
  private static boolean isTarget(Autoscaler autoscaler, Workload workload) {
    String kind = workload.resource().kind().word();
    return autoscaler.targetKind().effective().filter(kind::equals).isPresent()
        && autoscaler
            .targetName()
            .author()
            .filter(workload.resource().displayName()::equals)
            .isPresent()
        && NamespaceMatch.isSure(autoscaler.resource(), workload.resource());
  }

  /** Whether no patch in the input changes how few replicas the autoscaler may leave. */
  static boolean keepsMinimum(Autoscaler autoscaler, Project project) {
    return project.patchesOf(Autoscaler.class, autoscaler.resource()).stream()
        .allMatch(p -> p.minReplicas().isAbsent() && p.maxReplicas().isAbsent());
  }

  /** Whether both stand in one folder, so that what changes one of them knows of the other. */
  boolean standTogether() {
    return autoscaler.resource().folder().equals(workload.resource().folder());
  }
}
