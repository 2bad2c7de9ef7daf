package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
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
    return project.workloads().stream()
        .filter(w -> !w.resource().partial() && w.template().isPresent())
        .filter(w -> !StrayEnd.isIn(w))
        .filter(w -> !project.isChangedByKustomization(w.resource()))
        .filter(w -> patchesOf(w, project).noneMatch(DrainedWorkloads::changesTheEnd))
        .toList();
  }

  /** Those of them that load balancers send to. */
  static List<Workload> targetBacked(Project project) {
    return all(project).stream().filter(w -> !project.pathsTo(w).isEmpty()).toList();
  }

  private static Stream<PodTemplate> patchesOf(Workload workload, Project project) {
    return project.patchesOf(Workload.class, workload.resource()).stream()
        .flatMap(patch -> patch.template().stream());
  }

  private static boolean changesTheEnd(PodTemplate patch) {
    return !patch.gracePeriod().isAbsent()
        || patch.runningContainers().stream().map(Container::preStop).anyMatch(Optional::isPresent);
  }
}
