package dev.rollgate.traffic;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.yaml.Span;
import java.util.Optional;

/**
 * A port of a Service of type LoadBalancer for which the controller makes an NLB, a target group
 * and a TargetGroupBinding.
 *
 * @param targetTypeSetting what decides the target type; empty where the controller's default
 *     counts
 */
public record ServiceBinding(
    Service view,
    Optional<Dialect> dialect,
    TargetType targetType,
    Optional<TargetGroupSetting> targetTypeSetting,
    TargetGroupSettings targetGroup,
    Ends ends)
    implements Binding {

  @Override
  public Resource resource() {
    return view.resource();
  }

  @Override
  public Span span() {
    return resource().span();
  }

  @Override
  public LoadBalancer loadBalancer() {
    return LoadBalancer.NLB;
  }
}
