package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.yaml.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What ties a Service port to a target group. */
public sealed interface Binding
    permits HandWrittenBinding, IngressBinding, ServiceBinding, RouteBinding {

  /**
   * Where a binding leads.
   *
   * @param namespace the namespace of the Service, and so of the pods
   * @param service the Service that the binding names
   * @param port the port of that Service that it names
   */
  record Ends(Link<Namespace> namespace, Link<Service> service, Link<ServicePort> port) {}

  /** The object that makes the binding. */
  Resource resource();

  /** Where the binding stands in it. */
  Span span();

  /** Which controller serves it; empty when the manifests do not tell. */
  Optional<Dialect> dialect();

  /** What the target group holds, as far as the manifests tell. */
  TargetType targetType();

  /**
   * What decides the target type; empty where the controller's default counts, and for a binding
   * that says it itself.
   */
  default Optional<TargetGroupSetting> targetTypeSetting() {
    return Optional.empty();
  }

  /** The backend of an Ingress or a route that names the Service; other bindings have none. */
  default Optional<ServiceReference> backend() {
    return Optional.empty();
  }

  /** The kind of load balancer, as far as the manifests tell. */
  LoadBalancer loadBalancer();

  /** Where it leads. */
  Ends ends();

  /** What the manifests say about the target group. */
  TargetGroupSettings targetGroup();

  /** The name of the namespace in which it looks for its Service, and so for its pods. */
  default Field<String> namespaceName() {
    return resource().namespace();
  }

  /** The namespace of its pods. */
  default Link<Namespace> namespace() {
    return ends().namespace();
  }

  /** The Service that it names. */
  default Link<Service> service() {
    return ends().service();
  }

  /** The port of the Service. */
  default Link<ServicePort> port() {
    return ends().port();
  }

  /** Whether it surely leads nowhere: then the controller removes every target. */
  default boolean isBroken() {
    return service().isBroken() || port().isBroken();
  }

  /** The dialects that it may be of. */
  default List<Dialect> dialects() {
    return dialect().map(List::of).orElseGet(() -> Arrays.asList(Dialect.values()));
  }

  /** Whether new pods of the binding's namespace get its gate. */
  default Injection injection(Settings settings) {
    Optional<Namespace> found = namespace().found();
    if (found.isEmpty()) {
      return Injection.UNKNOWN;
    }
    if (settings.selectsByOwnLabel(found.get())) {
      return Injection.ON;
    }
    Injection injection = Injection.OFF;
    for (Dialect dialect : dialects()) {
      Field<String> label = found.get().labels().get(dialect.injectLabel());
      if (label == null ? !found.get().labelsKnown() : label.isPlaceholder()) {
        injection = Injection.UNKNOWN;
      } else if (label != null && label.author().filter(Dialect.ENABLED::equals).isPresent()) {
        return Injection.ON;
      }
    }
    return injection;
  }
}
