package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Workloads behind target groups whose end the input tells in full. */
final class DrainedWorkloads {

  private DrainedWorkloads() {}

  /** The workloads, but for those whose hooks or grace period a patch in the input changes. */
  static List<Workload> of(Project project) {
    return project.targetBackedWorkloads().stream()
        .filter(w -> patchesOf(w, project).noneMatch(DrainedWorkloads::changesTheEnd))
        .toList();
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
