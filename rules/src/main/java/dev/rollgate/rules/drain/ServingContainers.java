package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TrafficPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Which containers of a workload the load balancers talk to. */
final class ServingContainers {

  private ServingContainers() {}

  /**
   * The containers that own the target ports, each once. Where no container declares the port, any
   * of them may own it: then it is the first one, unless another has a hook already.
   */
  static List<Container> of(Workload workload, List<TrafficPath> paths) {
    List<Container> owners = new ArrayList<>();
    for (TrafficPath path : paths) {
      path.container().found().filter(c -> !owners.contains(c)).ifPresent(owners::add);
    }
    List<Container> all = workload.template().map(PodTemplate::runningContainers).orElse(List.of());
    boolean undecided = owners.isEmpty() && !all.isEmpty();
    if (undecided && all.stream().allMatch(c -> c.preStop().isEmpty())) {
      return List.of(all.get(0));
    }
    return owners;
  }

  /** The path whose load balancer takes longest to stop sending. */
  static TrafficPath slowest(List<TrafficPath> paths, Settings settings) {
    return paths.stream()
        .max(Comparator.comparingInt(p -> settings.drainSeconds(p.binding().loadBalancer())))
        .orElseThrow();
  }
}
