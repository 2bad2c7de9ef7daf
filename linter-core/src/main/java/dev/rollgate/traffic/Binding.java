package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.kube.TargetGroupBinding;
import java.util.Locale;
import java.util.Set;

/**
 * What ties a Service port to a target group.
 *
 * @param view the TargetGroupBinding
 * @param namespace the namespace that it lives in
 * @param service the Service that it names
 * @param port the port of that Service that it names
 */
public record Binding(
    TargetGroupBinding view,
    Link<Namespace> namespace,
    Link<Service> service,
    Link<ServicePort> port) {

  private static final Set<String> ALB_PROTOCOLS = Set.of("HTTP", "HTTPS");

  /** The object that makes the binding. */
  public Resource resource() {
    return view.resource();
  }

  /** Which controller serves it. */
  public Dialect dialect() {
    return Dialect.of(resource());
  }

  /** What the target group holds, as far as the manifests tell. */
  public TargetType targetType() {
    return switch (view.targetType().author().orElse("")) {
      case "ip" -> TargetType.IP;
      case "instance" -> TargetType.INSTANCE;
      default -> TargetType.UNKNOWN;
    };
  }

  /** The load balancer, which a target group's protocol gives away. */
  public LoadBalancer loadBalancer() {
    return view.targetGroupProtocol()
        .author()
        .map(p -> p.toUpperCase(Locale.ROOT))
        .map(p -> ALB_PROTOCOLS.contains(p) ? LoadBalancer.ALB : LoadBalancer.NLB)
        .orElse(LoadBalancer.UNKNOWN);
  }

  /** Whether new pods of the binding's namespace get its gate. */
  public Injection injection() {
    if (namespace.found().isEmpty()) {
      return Injection.UNKNOWN;
    }
    Field<String> label = namespace.found().get().labels().get(dialect().injectLabel());
    if (label == null) {
      return namespace.found().get().labelsKnown() ? Injection.OFF : Injection.UNKNOWN;
    }
    if (label.isPlaceholder()) {
      return Injection.UNKNOWN;
    }
    return label.author().filter(Dialect.ENABLED::equals).isPresent()
        ? Injection.ON
        : Injection.OFF;
  }

  /** Whether it surely leads nowhere: then the controller removes every target. */
  public boolean isBroken() {
    return service.isBroken() || port.isBroken();
  }

  /** The condition type of the gate that waits for this binding's targets. */
  public String conditionType() {
    return dialect().conditionType(resource().displayName());
  }
}
