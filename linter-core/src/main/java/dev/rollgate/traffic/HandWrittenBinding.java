package dev.rollgate.traffic;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.yaml.Span;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A TargetGroupBinding that somebody wrote. Its target group is made elsewhere, so the manifests
 * say nothing of health checks and attributes.
 *
 * @param view the TargetGroupBinding
 */
public record HandWrittenBinding(TargetGroupBinding view, Ends ends) implements Binding {

  private static final Set<String> ALB_PROTOCOLS = Set.of("HTTP", "HTTPS");

  @Override
  public Resource resource() {
    return view.resource();
  }

  @Override
  public Span span() {
    return resource().span();
  }

  @Override
  public Optional<Dialect> dialect() {
    return Optional.of(ownDialect());
  }

  /** The dialect, which the object's group tells. */
  public Dialect ownDialect() {
    return Dialect.of(resource());
  }

  @Override
  public TargetType targetType() {
    return TargetType.of(view.targetType());
  }

  /** A target group's protocol gives the load balancer away. */
  @Override
  public LoadBalancer loadBalancer() {
    return view.targetGroupProtocol()
        .author()
        .map(p -> p.toUpperCase(Locale.ROOT))
        .map(p -> ALB_PROTOCOLS.contains(p) ? LoadBalancer.ALB : LoadBalancer.NLB)
        .orElse(LoadBalancer.UNKNOWN);
  }

  @Override
  public TargetGroupSettings targetGroup() {
    return TargetGroupSettings.UNKNOWN;
  }

  /** The condition type of the gate that waits for this binding's targets. */
  public String conditionType() {
    return ownDialect().conditionType(resource().displayName());
  }

  /** What it leads to follows from what it says. */
  @Override
  public int hashCode() {
    return view.hashCode();
  }
}
