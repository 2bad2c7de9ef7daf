package dev.rollgate.rules.schema;

import dev.rollgate.kube.Value;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The handler of a hook or a probe, which is what people forget: they write its fields right into
 * the hook, or into another handler.
 */
final class Handlers {

  private static final Set<String> NAMES = Set.of("exec", "grpc", "httpGet", "sleep", "tcpSocket");

  private static final Set<String> HOOKS = Set.of("postStart", "preStop");

  private static final Set<String> OWNERS =
      Set.of("postStart", "preStop", "livenessProbe", "readinessProbe", "startupProbe");

  /** What a container runs, and how. Who writes it in a hook does not mean the container. */
  private static final Set<String> OF_CONTAINER =
      Set.of(
          "args",
          "command",
          "env",
          "envFrom",
          "image",
          "name",
          "ports",
          "securityContext",
          "stdin",
          "tty",
          "volumeMounts",
          "workingDir");

  private Handlers() {}

  /**
   * The hook, the probe or the lifecycle whose handler a misplaced field may belong to.
   *
   * @param around the object that holds the field and those around it, the outermost first
   */
  static Optional<Spot> owner(List<Spot> around) {
    Spot own = around.get(around.size() - 1);
    if (isOwner(own) || own.name().equals("lifecycle")) {
      return Optional.of(own);
    }
    return around.size() > 1 && NAMES.contains(own.name())
        ? Optional.of(around.get(around.size() - 2)).filter(Handlers::isOwner)
        : Optional.empty();
  }

  private static boolean isOwner(Spot spot) {
    return OWNERS.contains(spot.name());
  }

  /**
   * The handlers that could take a field, without those that another field beside it rules out.
   *
   * @param owner a hook, a probe or a lifecycle
   * @param strays all fields that do not belong where this one stands
   */
  static List<Spot> takers(Spot owner, Value field, List<Value> strays) {
    List<Spot> hooks = isOwner(owner) ? List.of() : owner.below(HOOKS);
    List<Spot> hookTakers = hooks.stream().filter(h -> h.takes(field)).toList();
    if (!hookTakers.isEmpty()) {
      return hookTakers;
    }
    List<Spot> takers =
        (hooks.isEmpty() ? List.of(owner) : hooks)
            .stream().flatMap(h -> h.below(NAMES).stream()).filter(h -> h.takes(field)).toList();
    List<Spot> best = takers;
    for (Value stray : strays) {
      List<Spot> both = best.stream().filter(h -> h.takes(stray)).toList();
      best = both.isEmpty() ? best : both;
    }
    // A handler that is begun is the one that is meant.
    List<Spot> begun = best.stream().filter(h -> h.value().isPresent()).toList();
    return begun.isEmpty() ? best : begun;
  }

  /** Whether a field may be taken out of these places, up to the first of them. */
  static boolean mayLeave(List<Spot> places, Value field) {
    boolean ofHook = places.stream().anyMatch(p -> isOwner(p) || p.name().equals("lifecycle"));
    return !ofHook || !OF_CONTAINER.contains(field.name());
  }

  /**
   * Whether a hook or probe would have another handler besides, once a handler has got its fields.
   *
   * @param around the object that holds the fields, and those around it
   */
  static boolean isSecond(Spot handler, List<Value> moved, List<Spot> around) {
    List<Spot> all =
        owner(around).filter(Handlers::isOwner).map(o -> o.below(NAMES)).orElse(List.of());
    return all.stream().anyMatch(h -> h.path().equals(handler.path()))
        && all.stream()
            .filter(h -> h.isWritten() && !h.path().equals(handler.path()))
            .anyMatch(h -> !isEmptied(h, moved));
  }

  private static boolean isEmptied(Spot handler, List<Value> moved) {
    return handler.holdsOnly(moved.size())
        && moved.stream().allMatch(m -> m.path().parent().equals(handler.path()));
  }
}
