package dev.rollgate.rules.binding;

import dev.rollgate.kube.ArgoStrategy;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import java.util.Set;

/** Whether selectors and labels are in the cluster what they are in the manifests. */
final class Selectors {

  /** Labels that Kubernetes gives to pods when it makes them. */
  private static final Set<String> OF_THE_CLUSTER =
      Set.of(
          "apps.kubernetes.io/pod-index",
          "batch.kubernetes.io/job-name",
          "controller-revision-hash",
          "job-name",
          "pod-template-hash",
          "rollouts-pod-template-hash",
          "statefulset.kubernetes.io/pod-name");

  private Selectors() {}

  /** Whether the selector is written in full, and nothing changes it later. */
  static boolean areSettled(Service service, Project project) {
    return !service.selector().isEmpty()
        && !NodePorts.isExternalName(service)
        && service.selector().values().stream().noneMatch(Field::isUnreadable)
        && service.selector().keySet().stream().noneMatch(OF_THE_CLUSTER::contains)
        && project.patchesOf(Service.class, service.resource()).stream()
            .allMatch(p -> p.selector().isEmpty())
        && !isOfRollout(service, project);
  }

  /** Argo Rollouts writes into the selectors of the Services that a strategy names. */
  private static boolean isOfRollout(Service service, Project project) {
    return project.near(Workload.class, service.resource()).stream()
        .flatMap(w -> w.argo().stream())
        .flatMap(argo -> argo.services().stream())
        .map(ArgoStrategy.Role::service)
        .anyMatch(name -> name.raw().equals(service.resource().name().raw()));
  }

  /** Whether a patch in the input changes the labels of a workload's pods. */
  static boolean arePatched(Workload workload, Project project) {
    return !project.labelPatchesOf(workload).isEmpty();
  }
}
