package dev.rollgate.traffic;

import dev.rollgate.kube.Service;
import java.util.Optional;
import java.util.Set;

/** Which controller makes an NLB for a Service of type LoadBalancer. */
final class NlbOwner {

  /** Values of the type annotation for which the cluster's own cloud provider leaves it alone. */
  private static final Set<String> OF_THE_CONTROLLER = Set.of("external", "nlb-ip");

  private NlbOwner() {}

  /**
   * The owner; empty for other types of Services, for other controllers, and when nobody knows.
   *
   * @param type the annotation {@code aws-load-balancer-type}
   */
  static Optional<Dialect> of(Service service, Optional<TargetGroupSetting> type) {
    if (service.type().author().filter("LoadBalancer"::equals).isEmpty()) {
      return Optional.empty();
    }
    if (!service.loadBalancerClass().isAbsent()) {
      return service.loadBalancerClass().author().flatMap(Dialect::ofLoadBalancerClass);
    }
    return type.flatMap(TargetGroupSetting::value)
        .filter(OF_THE_CONTROLLER::contains)
        .map(t -> Dialect.CONTROLLER);
  }
}
