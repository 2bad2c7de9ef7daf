package dev.rollgate.rules.rollout;

import dev.rollgate.kube.ArgoStrategy;
import dev.rollgate.kube.ArgoStrategy.Role;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TrafficPath;
import java.util.List;
import java.util.Locale;

/** The Services of a Rollout, whose selectors Argo rewrites. */
final class ArgoServices {

  private ArgoServices() {}

  /** Whole Rollouts whose strategy no patch in the input changes. */
  static List<Workload> rollouts(Project project) {
    return project.whole(Workload.class).stream()
        .filter(w -> w.argo().isPresent())
        .filter(
            w ->
                project.patchesOf(Workload.class, w.resource()).stream()
                    .flatMap(p -> p.argo().stream())
                    .allMatch(a -> a.kind() == ArgoStrategy.Kind.UNKNOWN))
        .toList();
  }

  /** The ways to the pods of a Rollout, or of the Deployment from which it takes its template. */
  static List<TrafficPath> paths(Workload rollout, Project project) {
    if (rollout.template().isPresent()) {
      return project.pathsTo(rollout);
    }
    String name = rollout.workloadRef().author().orElse("");
    return project.targetBackedWorkloads().stream()
        .filter(w -> !name.isEmpty() && w.resource().displayName().equals(name))
        .filter(w -> NamespaceMatch.isSure(w.resource(), rollout.resource()))
        .flatMap(w -> project.pathsTo(w).stream())
        .toList();
  }

  /** A role for messages: {@code canary} for {@code canaryService}. */
  static String word(Role role) {
    return role.name().replace("Service", "").toLowerCase(Locale.ROOT);
  }
}
