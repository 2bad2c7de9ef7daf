package dev.rollgate.rules.gate;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import java.util.List;
import java.util.Optional;

/** Tells the controller's own pods from others. */
final class ControllerPods {

  /** The label by which the webhook of the chart leaves the controller's own pods alone. */
  static final String NAME_LABEL = "app.kubernetes.io/name";

  private static final String CONTROLLER = "aws-load-balancer-controller";
  private static final String IMAGE_WORD = "load-balancer-controller";

  private ControllerPods() {}

  /**
   * Whether the controller itself, or the cluster's own programs, run in the namespace: a label
   * there can keep the controller from starting.
   */
  static boolean areIn(Namespace namespace, Project project) {
    Optional<String> name = namespace.name().raw();
    return name.filter("kube-system"::equals).isPresent() || of(namespace, project).isPresent();
  }

  /** The controller, when it runs in the namespace. */
  static Optional<Workload> of(Namespace namespace, Project project) {
    Optional<String> name = namespace.name().raw();
    return project.workloads().stream()
        .filter(w -> name.isPresent() && w.resource().namespace().raw().equals(name))
        .filter(ControllerPods::isController)
        .findFirst();
  }

  private static boolean isController(Workload workload) {
    return workload.resource().displayName().equals(CONTROLLER)
        || (nameLabel(workload).isPresent() && !runOtherImages(workload));
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
}
