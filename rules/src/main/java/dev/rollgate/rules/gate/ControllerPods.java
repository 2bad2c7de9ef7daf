package dev.rollgate.rules.gate;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells the controller's own pods from others. */
final class ControllerPods {

  /** The label by which the webhook of the chart leaves the controller's own pods alone. */
  static final String NAME_LABEL = "app.kubernetes.io/name";

  private static final String CONTROLLER = "aws-load-balancer-controller";
  private static final String IMAGE_WORD = "load-balancer-controller";

  private ControllerPods() {}

  /**
   * Whether the controller itself may run in the namespace, or the cluster's own programs do: a
   * label there can keep the controller from starting.
   */
  static boolean mayBeIn(Namespace namespace, Project project) {
    return isOfCluster(namespace)
        || workloads(namespace, project)
            .anyMatch(w -> isNamedSo(w) || (nameLabel(w).isPresent() && !runOtherImages(w)));
  }

  /** Whether the cluster's own programs run in the namespace. */
  static boolean isOfCluster(Namespace namespace) {
    return namespace.name().raw().filter("kube-system"::equals).isPresent();
  }

  /** The controller, when it surely runs in the namespace. */
  static Optional<Workload> in(Namespace namespace, Project project) {
    return workloads(namespace, project)
        .filter(w -> isNamedSo(w) || (nameLabel(w).isPresent() && runsItsImage(w)))
        .findFirst();
  }

  private static Stream<Workload> workloads(Namespace namespace, Project project) {
    return namespace.name().raw().stream()
        .flatMap(name -> project.shared(ByNamespace.class, ByNamespace::of).in(name).stream());
  }

  /** Workloads by the namespace that they state. */
  private record ByNamespace(Map<String, List<Workload>> workloads) {

    static ByNamespace of(Project project) {
      return new ByNamespace(
          project.workloads().stream()
              .filter(w -> w.resource().namespace().raw().isPresent())
              .collect(Collectors.groupingBy(w -> w.resource().namespace().raw().orElseThrow())));
    }

    List<Workload> in(String namespace) {
      return workloads.getOrDefault(namespace, List.of());
    }
  }

  private static boolean isNamedSo(Workload workload) {
    return workload.resource().displayName().equals(CONTROLLER);
  }

  private static boolean runsItsImage(Workload workload) {
    return containers(workload).stream()
        .anyMatch(c -> c.image().raw().filter(i -> i.contains(IMAGE_WORD)).isPresent());
  }

  /** The label that keeps gates out of the pods, when they have it. */
  static Optional<Field<String>> nameLabel(Workload workload) {
    return workload
        .template()
        .map(PodTemplate::labels)
        .map(labels -> labels.get(NAME_LABEL))
        .filter(label -> label.author().filter(CONTROLLER::equals).isPresent());
  }

  /** Whether no container can be the controller. */
  static boolean runOtherImages(Workload workload) {
    List<Container> containers = workload.template().map(PodTemplate::containers).orElse(List.of());
    return !containers.isEmpty()
        && containers.stream()
            .allMatch(c -> c.image().author().filter(i -> !i.contains(IMAGE_WORD)).isPresent());
  }

  private static List<Container> containers(Workload workload) {
    return workload.template().map(PodTemplate::containers).orElse(List.of());
  }
}
