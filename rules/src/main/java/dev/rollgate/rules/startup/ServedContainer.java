package dev.rollgate.rules.startup;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TrafficPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container that surely takes the requests of a load balancer.
 *
 * @param paths the ways on which they come to it
 */
record ServedContainer(Workload workload, Container container, List<TrafficPath> paths) {

  /**
   * Every such container whose ports and probes no patch in the input changes. Pods on their own
   * are left out, since nothing rolls them out.
   */
  static List<ServedContainer> all(Project project) {
    List<ServedContainer> found = new ArrayList<>();
    for (Workload workload : project.targetBackedWorkloads()) {
      if (workload.resource().kind() != Kind.POD && !isPatched(workload, project)) {
        found.addAll(of(workload, project));
      }
    }
    return found;
  }

  private static List<ServedContainer> of(Workload workload, Project project) {
    Map<Container, List<TrafficPath>> owners = new LinkedHashMap<>();
    for (TrafficPath path : project.pathsTo(workload)) {
      path.container()
          .found()
          .ifPresent(c -> owners.computeIfAbsent(c, k -> new ArrayList<>()).add(path));
    }
    return owners.entrySet().stream()
        .map(e -> new ServedContainer(workload, e.getKey(), e.getValue()))
        .toList();
  }

  /** Whether a patch in the input changes ports or probes of its containers. */
  static boolean isPatched(Workload workload, Project project) {
    return project.patchesOf(Workload.class, workload.resource()).stream()
        .flatMap(patch -> patch.template().stream())
        .map(PodTemplate::runningContainers)
        .flatMap(List::stream)
        .anyMatch(
            c ->
                !c.ports().isEmpty()
                    || c.readinessProbe().isPresent()
                    || c.livenessProbe().isPresent()
                    || c.startupProbe().isPresent());
  }

  /** Whether a patch in the input changes the ports of a Service. */
  static boolean isPatched(Service service, Project project) {
    return project.patchesOf(Service.class, service.resource()).stream()
        .anyMatch(patch -> !patch.ports().isEmpty());
  }

  /** For messages: {@code container "web" of Deployment "shop"}. */
  String title() {
    return workload.title(container);
  }

  /** The number of the port to which the requests of one way come, if the input tells. */
  Optional<Integer> targetPort(TrafficPath path, Project project) {
    return isPatched(path.service(), project)
        ? Optional.empty()
        : path.binding()
            .port()
            .found()
            .map(ServicePort::targetPort)
            .flatMap(port -> port.effective())
            .flatMap(container::portNumber);
  }
}
