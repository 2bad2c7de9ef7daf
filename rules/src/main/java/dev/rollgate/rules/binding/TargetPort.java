package dev.rollgate.rules.binding;

import dev.rollgate.kube.Container.ContainerPort;
import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TrafficPath;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The port at which the load balancer reaches the targets of a binding: the pods' for type ip, the
 * nodes' for type instance.
 *
 * @param port the Service's port that leads there
 * @param pods whether the targets are pods
 * @param number empty for a node port that Kubernetes has yet to choose
 * @param otherNames what the containers call their other ports
 */
record TargetPort(
    Service service, ServicePort port, boolean pods, OptionalInt number, List<String> otherNames) {

  /** The first port that Kubernetes chooses for nodes. */
  private static final int FIRST_NODE_PORT = 30000;

  /** The target port, when the input tells enough about it to say which port it is not. */
  static Optional<TargetPort> of(HandWrittenBinding binding, Project project) {
    Optional<Service> service = binding.service().found();
    Optional<ServicePort> port = binding.port().found();
    if (service.isEmpty() || port.isEmpty()) {
      return Optional.empty();
    }
    return switch (binding.targetType()) {
      case IP -> ofPods(service.get(), port.get(), project.pathsOf(binding));
      case INSTANCE -> ofNodes(service.get(), port.get());
      case UNKNOWN -> Optional.empty();
    };
  }

  private static Optional<TargetPort> ofPods(
      Service service, ServicePort port, List<TrafficPath> paths) {
    List<ContainerPort> declared =
        paths.stream()
            .flatMap(p -> p.template().runningContainers().stream())
            .flatMap(c -> c.ports().stream())
            .toList();
    OptionalInt number =
        port.targetPort()
            .effective()
            .map(t -> t.isName() ? named(t.text(), declared) : t.number())
            .orElseGet(OptionalInt::empty);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TargetPort(service, port, true, number, otherNames(number.getAsInt(), declared)));
  }

  /** A name leads to a number only when every container that has it gives it the same. */
  private static OptionalInt named(String name, List<ContainerPort> declared) {
    Set<Optional<Integer>> numbers =
        declared.stream()
            .filter(d -> d.name().raw().filter(name::equals).isPresent())
            .map(d -> d.containerPort().author())
            .collect(Collectors.toSet());
    return numbers.size() == 1
        ? numbers.iterator().next().map(OptionalInt::of).orElseGet(OptionalInt::empty)
        : OptionalInt.empty();
  }

  private static List<String> otherNames(int number, List<ContainerPort> declared) {
    Map<Boolean, Set<String>> names =
        declared.stream()
            .filter(d -> d.name().author().isPresent() && d.containerPort().author().isPresent())
            .collect(
                Collectors.partitioningBy(
                    d -> d.containerPort().author().get() == number,
                    Collectors.mapping(d -> d.name().author().get(), Collectors.toSet())));
    Set<String> others = new TreeSet<>(names.getOrDefault(false, Set.of()));
    others.removeAll(names.getOrDefault(true, Set.of()));
    return List.copyOf(others);
  }

  private static Optional<TargetPort> ofNodes(Service service, ServicePort port) {
    if (port.nodePort().isUnreadable() || NodePorts.hasNone(service)) {
      return Optional.empty();
    }
    OptionalInt number =
        port.nodePort().author().map(OptionalInt::of).orElseGet(OptionalInt::empty);
    return Optional.of(new TargetPort(service, port, false, number, List.of()));
  }

  /** Whether an opened port is surely another one. */
  boolean isNot(IntOrString opened) {
    if (opened.isName()) {
      return otherNames.contains(opened.text());
    }
    return number.isPresent()
        ? !opened.is(number.getAsInt())
        : opened.number().orElse(FIRST_NODE_PORT) < FIRST_NODE_PORT;
  }

  /** For messages: {@code pods at port 8080}. */
  String words() {
    if (pods) {
      return "pods at port " + number.getAsInt();
    }
    return number.isPresent()
        ? "nodes at port " + number.getAsInt()
        : "nodes at a port from " + FIRST_NODE_PORT + " on";
  }
}
