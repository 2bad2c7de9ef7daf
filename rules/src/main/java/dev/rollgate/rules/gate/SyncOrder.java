package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a tool applies an object: Argo CD by phase and wave, Helm by hook and weight.
 *
 * @param hook what makes it a hook; empty for the objects between the hooks
 * @param wave lower ones come first
 */
record SyncOrder(Phase phase, String hook, int wave) {

  /** Argo's annotation for the wave. */
  static final String WAVE = "argocd.argoproj.io/sync-wave";

  private static final String ARGO_HOOK = "argocd.argoproj.io/hook";
  private static final String HELM_HOOK = "helm.sh/hook";
  private static final String HELM_WEIGHT = "helm.sh/hook-weight";
  private static final List<String> KEYS = List.of(WAVE, ARGO_HOOK, HELM_HOOK, HELM_WEIGHT);

  private static final Map<String, Phase> PHASES =
      Map.of(
          "pre-install", Phase.BEFORE,
          "pre-upgrade", Phase.BEFORE,
          "post-install", Phase.AFTER,
          "post-upgrade", Phase.AFTER,
          "PreSync", Phase.BEFORE,
          "Sync", Phase.MAIN,
          "PostSync", Phase.AFTER);

  /** The parts of one deployment. */
  enum Phase {
    /** Hooks that run first. */
    BEFORE,
    /** The objects themselves. */
    MAIN,
    /** Hooks that run last. */
    AFTER
  }

  /** The order of an object; empty where it cannot be told. */
  static Optional<SyncOrder> of(Resource resource) {
    boolean unreadable =
        KEYS.stream()
            .flatMap(k -> Optional.ofNullable(resource.annotations().get(k)).stream())
            .anyMatch(Field::isUnreadable);
    Optional<String> helm = resource.annotation(HELM_HOOK);
    Optional<String> argo = resource.annotation(ARGO_HOOK);
    boolean both = helm.isPresent() && (argo.isPresent() || resource.annotation(WAVE).isPresent());
    if (unreadable || both) {
      return Optional.empty();
    }
    String hook = helm.or(() -> argo).orElse("");
    Optional<Phase> phase = hook.isEmpty() ? Optional.of(Phase.MAIN) : phase(hook);
    Optional<Integer> wave = number(resource.annotation(helm.isPresent() ? HELM_WEIGHT : WAVE));
    return phase.flatMap(p -> wave.map(w -> new SyncOrder(p, hook, w)));
  }

  /** The phase that all events of a hook belong to. */
  private static Optional<Phase> phase(String hook) {
    List<Optional<Phase>> phases =
        Arrays.stream(hook.split(",", -1))
            .map(event -> Optional.ofNullable(PHASES.get(event.strip())))
            .distinct()
            .toList();
    return phases.size() == 1 ? phases.get(0) : Optional.empty();
  }

  private static Optional<Integer> number(Optional<String> text) {
    return text.isEmpty()
        ? Optional.of(0)
        : text.filter(t -> t.matches("[+-]?[0-9]{1,6}")).map(Integer::valueOf);
  }

  /** Whether an object with this order is there before one with the other is applied. */
  boolean isBefore(SyncOrder other) {
    return phase == other.phase
        ? hook.equals(other.hook) && wave < other.wave
        : phase.compareTo(other.phase) < 0;
  }

  /** For messages: {@code in wave 2}, or {@code as hook pre-install of weight 0}. */
  @Override
  public String toString() {
    return hook.isEmpty() ? "in wave " + wave : "as hook %s of weight %s".formatted(hook, wave);
  }

  /** The annotation that decides for an object; empty where none does. */
  static Optional<Field<String>> annotation(Resource resource) {
    return Stream.of(HELM_HOOK, ARGO_HOOK, WAVE)
        .flatMap(k -> Optional.ofNullable(resource.annotations().get(k)).stream())
        .findFirst();
  }
}
