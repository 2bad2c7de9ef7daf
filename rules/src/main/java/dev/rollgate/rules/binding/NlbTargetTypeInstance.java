package dev.rollgate.rules.binding;

import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.ServiceBinding;

/** Flags NLB Services whose targets are nodes, and notes those that leave it to the controller. */
public final class NlbTargetTypeInstance implements InstanceTargetsRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "nlb-target-type-instance",
          Severity.WARNING,
          "the targets of an NLB Service are nodes, which have no readiness gates");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(Binding binding) {
    return binding instanceof ServiceBinding;
  }

  @Override
  public TypeField field(Binding binding) {
    return TypeField.annotation(
        binding.resource(), "service.beta.kubernetes.io/aws-load-balancer-nlb-target-type");
  }
}
