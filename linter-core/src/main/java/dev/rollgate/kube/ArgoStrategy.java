package dev.rollgate.kube;

import dev.rollgate.yaml.Span;
import java.util.List;

/**
 * The strategy of a Rollout. Argo rewrites the selectors of the Services that it names while the
 * rollout goes on, so they select other pods than their manifests say.
 *
 * @param kind {@code blueGreen} or {@code canary}; unknown for neither
 * @param services every Service that the strategy names, each with its role
 * @param routed whether a traffic router, such as an ALB, weighs the Services
 * @param span the strategy's key
 */
public record ArgoStrategy(Kind kind, List<Role> services, boolean routed, Span span) {

  /** The two strategies. */
  public enum Kind {
    /** Two sets of pods, and a switch. */
    BLUE_GREEN,
    /** A growing share of new pods. */
    CANARY,
    /** The manifest does not tell. */
    UNKNOWN
  }

  /**
   * A Service with a role in the strategy.
   *
   * @param name {@code activeService}, {@code stableService}, ...
   */
  public record Role(String name, Field<String> service) {

    private static final List<String> FINAL =
        List.of("activeService", "stableService", "pingService", "pongService");

    /** Whether the Service ends up with the new pods when the rollout is done. */
    public boolean isFinal() {
      return FINAL.contains(name);
    }
  }

  static ArgoStrategy read(Fields spec) {
    Fields strategy = spec.member("strategy");
    Fields canary = strategy.member("canary");
    Fields blueGreen = strategy.member("blueGreen");
    Fields pingPong = canary.member("pingPong");
    List<Role> services =
        List.of(
            new Role("activeService", blueGreen.text("activeService")),
            new Role("previewService", blueGreen.text("previewService")),
            new Role("stableService", canary.text("stableService")),
            new Role("canaryService", canary.text("canaryService")),
            new Role("pingService", pingPong.text("pingService")),
            new Role("pongService", pingPong.text("pongService")));
    Kind kind = strategy.has("canary") ? Kind.CANARY : Kind.UNKNOWN;
    return new ArgoStrategy(
        strategy.has("blueGreen") ? Kind.BLUE_GREEN : kind,
        services.stream().filter(r -> !r.service().isAbsent()).toList(),
        canary.has("trafficRouting"),
        spec.keySpan("strategy"));
  }

  /** Whether the strategy uses ping and pong Services, with which gates can be injected. */
  public boolean isPingPong() {
    return services.stream().anyMatch(r -> r.name().equals("pingService"));
  }
}
