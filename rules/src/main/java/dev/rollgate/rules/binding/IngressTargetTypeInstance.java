package dev.rollgate.rules.binding;

import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.IngressBinding;
import dev.rollgate.traffic.RouteBinding;

/**
 * Flags Ingresses and routes whose targets are nodes, and notes those that leave it to the
 * controller.
 */
public final class IngressTargetTypeInstance implements InstanceTargetsRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "ingress-target-type-instance",
          Severity.WARNING,
          "the targets of an ALB Ingress or a route are nodes, which have no readiness gates");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(Binding binding) {
    return binding instanceof IngressBinding || binding instanceof RouteBinding;
  }

  @Override
  public TypeField field(Binding binding) {
    return binding instanceof RouteBinding route
        ? TypeField.configuration(route)
        : TypeField.annotation(binding.resource(), "alb.ingress.kubernetes.io/target-type");
  }
}
