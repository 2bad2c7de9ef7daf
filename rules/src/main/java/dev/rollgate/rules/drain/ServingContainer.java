package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TrafficPath;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container that has to outlast its target.
 *
 * @param paths the ways on which requests come to it
 * @param known whether it is the one for sure; otherwise no container of the pod has a hook, and
 *     the first one stands for all of them
 */
record ServingContainer(Container container, List<TrafficPath> paths, boolean known) {

  /** The owners of the target ports, as far as the pod's containers declare ports. */
  static List<ServingContainer> of(Workload workload, Project project) {
    PodTemplate template = workload.template().orElseThrow();
    List<TrafficPath> paths = project.pathsTo(workload);
    Map<Container, List<TrafficPath>> owners = new LinkedHashMap<>();
    for (TrafficPath path : paths) {
      path.container()
          .found()
          .flatMap(owner -> lastToServe(owner, template))
          .ifPresent(c -> owners.computeIfAbsent(c, k -> new ArrayList<>()).add(path));
    }
    if (!owners.isEmpty()) {
      return owners.entrySet().stream()
          .map(e -> new ServingContainer(e.getKey(), e.getValue(), true))
          .toList();
    }
    if (paths.isEmpty()) {
      return List.of();
    }
    List<Container> all = template.runningContainers();
    boolean hookless = all.stream().allMatch(c -> c.preStop().isEmpty());
    return all.stream()
        .filter(c -> hookless)
        .limit(1)
        .map(c -> new ServingContainer(c, paths, false))
        .toList();
  }

  /** A native sidecar outlasts the regular containers, so it serves as long as they do. */
  private static Optional<Container> lastToServe(Container owner, PodTemplate template) {
    if (!template.sidecars().contains(owner) || owner.preStop().isPresent()) {
      return Optional.of(owner);
    }
    List<Container> regular = template.containers();
    return regular.size() == 1 ? Optional.of(regular.get(0)) : Optional.empty();
  }

  /** The path on which requests go on arriving for longest. */
  TrafficPath slowest(Settings settings) {
    return paths.stream()
        .max((a, b) -> Integer.compare(seconds(a, settings), seconds(b, settings)))
        .orElseThrow();
  }

  /** How long it has to go on serving. */
  int required(Settings settings) {
    return seconds(slowest(settings), settings);
  }

  private static int seconds(TrafficPath path, Settings settings) {
    return settings.drainSeconds(path.binding());
  }

  /** Names the binding whose load balancer takes longest as another end of a finding. */
  void relateTo(Report.Entry entry, Settings settings) {
    Binding binding = slowest(settings).binding();
    entry.related(
        binding.span(), "%s ties it to a target group".formatted(binding.resource().title()));
  }
}
