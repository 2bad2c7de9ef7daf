package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TrafficPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The containers of a workload that have to outlast their target.
 *
 * @param containers each once
 * @param known whether they are the ones for sure; otherwise no container of the pod has a hook,
 *     and the first one stands for all of them
 */
record ServingContainers(List<Container> containers, boolean known) {

  /** The owners of the target ports, as far as the pod's containers declare ports. */
  static ServingContainers of(Workload workload, List<TrafficPath> paths) {
    PodTemplate template = workload.template().orElseThrow();
    List<Container> owners = new ArrayList<>();
    for (TrafficPath path : paths) {
      path.container()
          .found()
          .flatMap(owner -> lastToServe(owner, template))
          .filter(c -> !owners.contains(c))
          .ifPresent(owners::add);
    }
    if (!owners.isEmpty()) {
      return new ServingContainers(owners, true);
    }
    List<Container> all = template.runningContainers();
    boolean hookless = all.stream().allMatch(c -> c.preStop().isEmpty());
    return new ServingContainers(hookless ? all.stream().limit(1).toList() : List.of(), false);
  }

  /** A native sidecar outlasts the regular containers, so it serves as long as they do. */
  private static Optional<Container> lastToServe(Container owner, PodTemplate template) {
    if (!template.sidecars().contains(owner) || owner.preStop().isPresent()) {
      return Optional.of(owner);
    }
    List<Container> regular = template.containers();
    return regular.size() == 1 ? Optional.of(regular.get(0)) : Optional.empty();
  }

  /** The path whose load balancer takes longest to stop sending. */
  static TrafficPath slowest(List<TrafficPath> paths, Settings settings) {
    return paths.stream()
        .max(Comparator.comparingInt(p -> settings.drainSeconds(p.binding().loadBalancer())))
        .orElseThrow();
  }
}
