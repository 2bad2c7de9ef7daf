package dev.rollgate.rules.drain;

import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.traffic.TargetGroupSettings;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A deregistration delay that a manifest states.
 *
 * @param setting where it stands
 * @param bindings the bindings whose target groups get it, at least one
 */
record DeregistrationDelay(TargetGroupSetting setting, List<Binding> bindings) {

  /** What AWS accepts, in seconds. */
  static final int MAX_SECONDS = 3600;

  /** Every one, once for all bindings that it counts for. */
  static List<DeregistrationDelay> all(Project project) {
    Map<Span, DeregistrationDelay> found = new LinkedHashMap<>();
    for (Binding binding : project.bindings()) {
      of(binding)
          .ifPresent(
              setting ->
                  found
                      .computeIfAbsent(
                          setting.span(),
                          span -> new DeregistrationDelay(setting, new ArrayList<>()))
                      .bindings()
                      .add(binding));
    }
    return List.copyOf(found.values());
  }

  /** A Service whose annotations nobody knows may say otherwise than its Ingress. */
  private static Optional<TargetGroupSetting> of(Binding binding) {
    return Optional.of(binding.targetGroup())
        .filter(TargetGroupSettings::known)
        .flatMap(group -> group.attribute(TargetGroupSettings.DEREGISTRATION_DELAY));
  }

  /** The longest one, within what AWS accepts, of the targets that are a workload's pods. */
  static Optional<TargetGroupSetting> longest(Workload workload, Project project) {
    return project.pathsTo(workload).stream()
        .filter(path -> path.binding().targetType() == TargetType.IP)
        .flatMap(path -> of(path.binding()).stream())
        .filter(setting -> secondsOf(setting).isPresent())
        .max((a, b) -> secondsOf(a).orElseThrow().compareTo(secondsOf(b).orElseThrow()));
  }

  private static Optional<Integer> secondsOf(TargetGroupSetting setting) {
    return setting.number().filter(seconds -> seconds <= MAX_SECONDS);
  }

  /** Its length, when that is one that AWS accepts. */
  Optional<Integer> seconds() {
    return secondsOf(setting);
  }

  /** Whether nodes are the targets of all its bindings, which stay when a pod goes. */
  boolean ofNodesAlone() {
    return bindings.stream().allMatch(b -> b.targetType() == TargetType.INSTANCE);
  }

  /** For messages: {@code deregistration delay of Ingress "web"}. */
  String title() {
    return "deregistration delay of " + setting.resource().title();
  }
}
