package dev.rollgate.rules.binding;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A port of a bound Service that means the port of a container by its name.
 *
 * @param path the way to one workload
 */
record NamedTargetPort(ServicePort port, String name, TrafficPath path) {

  /** Each pair of port and workload, once, of which the input tells every port. */
  static List<NamedTargetPort> of(Project project) {
    List<NamedTargetPort> found = new ArrayList<>();
    Set<List<Span>> seen = new HashSet<>();
    for (TrafficPath path : project.trafficPaths()) {
      Optional<ServicePort> port = path.binding().port().found();
      Optional<String> name =
          port.flatMap(p -> p.targetPort().author()).filter(t -> t.isName()).map(t -> t.text());
      if (name.isPresent()
          && portsAreKnown(path, project)
          && seen.add(List.of(port.get().span(), path.workload().resource().span()))) {
        found.add(new NamedTargetPort(port.get(), name.get(), path));
      }
    }
    return found;
  }

  private static boolean portsAreKnown(TrafficPath path, Project project) {
    return !path.template().containers().isEmpty()
        && ports(path.template()).stream()
            .map(Container.ContainerPort::name)
            .noneMatch(Field::isUnreadable)
        && project.patchesOf(Service.class, path.service().resource()).stream()
            .allMatch(patch -> patch.ports().isEmpty())
        && project.patchesOf(Workload.class, path.workload().resource()).stream()
            .flatMap(patch -> patch.template().stream())
            .allMatch(patch -> ports(patch).isEmpty());
  }

  private static List<Container.ContainerPort> ports(PodTemplate template) {
    return template.runningContainers().stream().flatMap(c -> c.ports().stream()).toList();
  }

  /** The ports of this name, in the order in which Kubernetes looks at them. */
  List<DeclaredPort> declared() {
    List<DeclaredPort> declared = new ArrayList<>();
    for (Container container : path.template().runningContainers()) {
      container.ports().stream()
          .filter(p -> p.name().author().filter(name::equals).isPresent())
          .forEach(p -> declared.add(new DeclaredPort(container, p)));
    }
    return declared;
  }

  /** A port with the container that declares it. */
  record DeclaredPort(Container container, Container.ContainerPort port) {}

  /** For messages: {@code targetPort "http" of Service "web"}. */
  String title() {
    return "targetPort \"%s\" of %s".formatted(name, path.service().resource().title());
  }
}
