package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a workload replaces its pods.
 *
 * @param type effective {@code RollingUpdate}; a Rollout has none
 * @param maxSurge how many pods it may make beyond its replicas; effective 25% for a Deployment, 0
 *     for a DaemonSet, nothing for a StatefulSet, which cannot
 * @param maxUnavailable how many pods it may go without; effective 25% for a Deployment, else 1
 * @param partition for a StatefulSet: from which pod on
 * @param path where the strategy stands, or would stand
 * @param rollingPath where {@code maxSurge} and {@code maxUnavailable} stand, or would stand
 * @param span the strategy's key, or the name of the object that lacks it
 */
public record UpdateStrategy(
    Field<String> type,
    Field<IntOrString> maxSurge,
    Field<IntOrString> maxUnavailable,
    Field<Integer> partition,
    NodePath path,
    NodePath rollingPath,
    Span span) {

  private static final IntOrString QUARTER = IntOrString.of("25%");

  static UpdateStrategy read(Resource resource, Fields spec) {
    return switch (resource.kind()) {
      case STATEFUL_SET ->
          read(resource, spec, "updateStrategy", "rollingUpdate", null, IntOrString.of(1));
      case DAEMON_SET ->
          read(
              resource,
              spec,
              "updateStrategy",
              "rollingUpdate",
              IntOrString.of(0),
              IntOrString.of(1));
      case ROLLOUT -> read(resource, spec, "strategy", "canary", QUARTER, QUARTER);
      default -> read(resource, spec, "strategy", "rollingUpdate", QUARTER, QUARTER);
    };
  }

  private static UpdateStrategy read(
      Resource resource,
      Fields spec,
      String key,
      String rollingKey,
      @Nullable IntOrString maxSurge,
      @Nullable IntOrString maxUnavailable) {
    Fields strategy = spec.member(key);
    Fields rolling = strategy.member(rollingKey);
    return new UpdateStrategy(
        strategy.text("type", "RollingUpdate"),
        rolling.intOrString("maxSurge", maxSurge),
        rolling.intOrString("maxUnavailable", maxUnavailable),
        rolling.integer("partition", 0),
        strategy.path(),
        rolling.path(),
        spec.has(key) ? spec.keySpan(key) : resource.span());
  }

  /** Whether pods are replaced step by step. */
  public boolean isRolling() {
    return type.effective().filter("RollingUpdate"::equals).isPresent();
  }

  /** How many pods beyond {@code replicas} there may be; percentages round up. */
  public Optional<Integer> surge(int replicas) {
    return maxSurge.effective().flatMap(s -> s.scaled(replicas, RoundingMode.CEILING));
  }

  /**
   * How many of {@code replicas} may be missing; percentages round down. Where both bounds come to
   * 0, a Deployment goes without one pod, since it could not move otherwise.
   */
  public Optional<Integer> unavailable(int replicas) {
    Optional<Integer> own =
        maxUnavailable.effective().flatMap(u -> u.scaled(replicas, RoundingMode.FLOOR));
    boolean stuck =
        own.filter(u -> u == 0).isPresent() && surge(replicas).filter(s -> s == 0).isPresent();
    return stuck ? Optional.of(1) : own;
  }
}
