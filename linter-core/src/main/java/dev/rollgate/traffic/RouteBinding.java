package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Route;
import dev.rollgate.kube.TargetGroupConfiguration;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;

/**
 * A backend of a route on a Gateway that the controller serves.
 *
 * @param reference the Service that the backend names
 * @param loadBalancer an ALB or an NLB, as the GatewayClass tells
 * @param targetTypeSetting what decides the target type; empty where the controller's default
 *     counts
 * @param configurations the TargetGroupConfigurations of the input that are for its Service
 */
public record RouteBinding(
    Route view,
    ServiceReference reference,
    LoadBalancer loadBalancer,
    TargetType targetType,
    Optional<TargetGroupSetting> targetTypeSetting,
    TargetGroupSettings targetGroup,
    List<TargetGroupConfiguration> configurations,
    Ends ends)
    implements Binding {

  @Override
  public Resource resource() {
    return view.resource();
  }

  @Override
  public Span span() {
    return reference.span();
  }

  @Override
  public Field<String> namespaceName() {
    return reference.namespace();
  }

  @Override
  public Optional<ServiceReference> backend() {
    return Optional.of(reference);
  }

  @Override
  public Optional<Dialect> dialect() {
    return Optional.of(Dialect.CONTROLLER);
  }
}
