package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Workloads whose end the input tells in full. */
final class DrainedWorkloads {

  private DrainedWorkloads() {}

  /**
   * Every whole workload, but for those whose hooks or grace period a patch in the input changes,
   * or stand where the API does not look: that is to be mended first.
   */
  static List<Workload> all(Project project) {
    return whole(project)
        .filter(w -> patchesOf(w, project).noneMatch(DrainedWorkloads::changesHooks))
        .filter(w -> patchedGrace(w, project).isEmpty())
        .toList();
  }

  /** Those of them that load balancers send to. */
  static List<Workload> targetBacked(Project project) {
    return all(project).stream().filter(w -> !project.pathsTo(w).isEmpty()).toList();
  }

  /**
   * Those that load balancers send to and whose hooks no patch changes; the grace period may be
   * another than they state.
   */
  static List<Workload> withKnownHooks(Project project) {
    return whole(project)
        .filter(w -> !project.pathsTo(w).isEmpty())
        .filter(w -> patchesOf(w, project).noneMatch(DrainedWorkloads::changesHooks))
        .toList();
  }

  /** The grace period that a patch in the input sets. */
  static Optional<Field<Integer>> patchedGrace(Workload workload, Project project) {
    return patchesOf(workload, project)
        .map(PodTemplate::gracePeriod)
        .filter(grace -> !grace.isAbsent())
        .findFirst();
  }

  private static Stream<Workload> whole(Project project) {
    return project.workloads().stream()
        .filter(w -> !w.resource().partial() && w.template().isPresent())
        .filter(w -> !StrayEnd.isIn(w))
        .filter(w -> !project.isChangedByKustomization(w.resource()));
  }

  private static Stream<PodTemplate> patchesOf(Workload workload, Project project) {
    return project.patchesOf(Workload.class, workload.resource()).stream()
        .flatMap(patch -> patch.template().stream());
  }

  private static boolean changesHooks(PodTemplate patch) {
    return patch.runningContainers().stream().map(Container::preStop).anyMatch(Optional::isPresent);
  }
}
