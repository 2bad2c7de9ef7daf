package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Resource;
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
    Resource whole = workload.resource();
    return project.workloads().stream()
        .filter(w -> w.resource().partial() && isFor(whole, w.resource()))
        .flatMap(w -> w.template().stream());
  }

  private static boolean isFor(Resource whole, Resource patch) {
    return whole.kind() == patch.kind()
        && whole.displayName().equals(patch.displayName())
        && !differ(whole.namespace(), patch.namespace());
  }

  private static boolean differ(Field<String> a, Field<String> b) {
    Optional<String> one = a.author();
    Optional<String> other = b.author();
    return one.isPresent() && other.isPresent() && !one.equals(other);
  }

  private static boolean changesTheEnd(PodTemplate patch) {
    return !patch.gracePeriod().isAbsent()
        || patch.runningContainers().stream().map(Container::preStop).anyMatch(Optional::isPresent);
  }
}
