package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Workloads whose end the input tells in full. */
final class DrainedWorkloads {

  private DrainedWorkloads() {}

  /**
   * Every whole workload, but for those whose hooks or grace period a patch in the input changes,
   * or stand where the API does not look: that is to be mended first.
   */
  static List<Workload> all(Project project) {
    return Found.in(project).all();
  }

  /** Those of them that load balancers send to. */
  static List<Workload> targetBacked(Project project) {
    return Found.in(project).targetBacked();
  }

  /** Whether a workload is one that load balancers send to and whose end the input tells. */
  static boolean isTargetBacked(Workload workload, Project project) {
    return Found.in(project).known().contains(workload);
  }

  /**
   * Those that load balancers send to and whose hooks no patch changes; the grace period may be
   * another than they state.
   */
  static List<Workload> withKnownHooks(Project project) {
    return Found.in(project).withKnownHooks();
  }

  /** What all the rules of this package go through, found once. */
  private record Found(
      List<Workload> all,
      List<Workload> targetBacked,
      Set<Workload> known,
      List<Workload> withKnownHooks) {

    static Found in(Project project) {
      return project.shared(Found.class, Found::of);
    }

    private static Found of(Project project) {
      List<Workload> hooked =
          whole(project)
              .filter(w -> patchesOf(w, project).noneMatch(DrainedWorkloads::changesHooks))
              .toList();
      List<Workload> all = hooked.stream().filter(w -> patchedGrace(w, project).isEmpty()).toList();
      List<Workload> targetBacked = backed(all, project);
      Set<Workload> known = Collections.newSetFromMap(new IdentityHashMap<>());
      known.addAll(targetBacked);
      return new Found(all, targetBacked, known, backed(hooked, project));
    }

    private static List<Workload> backed(List<Workload> workloads, Project project) {
      return workloads.stream().filter(w -> !project.pathsTo(w).isEmpty()).toList();
    }
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
        .filter(w -> !project.kustomizations().mayChange(w.resource()));
  }

  private static Stream<PodTemplate> patchesOf(Workload workload, Project project) {
    return project.patchesOf(Workload.class, workload.resource()).stream()
        .flatMap(patch -> patch.template().stream());
  }

  private static boolean changesHooks(PodTemplate patch) {
    return patch.runningContainers().stream().map(Container::preStop).anyMatch(Optional::isPresent);
  }
}
