package dev.rollgate.traffic;

import dev.rollgate.kube.Ingress;
import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.Span;
import java.util.Optional;

/**
 * A backend of an Ingress that an ALB serves. The controller makes the target group, and a
 * TargetGroupBinding with a name that manifests cannot know.
 *
 * @param reference the Service that the backend names
 * @param dialect which controller serves the Ingress; empty when its class is not in the input
 * @param targetTypeSetting what decides the target type; empty where the controller's default
 *     counts
 */
public record IngressBinding(
    Ingress view,
    ServiceReference reference,
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
    return reference.span();
  }

  @Override
  public Optional<ServiceReference> backend() {
    return Optional.of(reference);
  }

  @Override
  public LoadBalancer loadBalancer() {
    return LoadBalancer.ALB;
  }
}
