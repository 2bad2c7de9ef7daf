package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Ingress;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.kube.Route;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.NamespaceRule;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Notes inject labels of namespaces in which no binding has targets of type ip. */
public final class GateInjectionNoBinding implements NamespaceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-injection-no-binding",
          Severity.INFO,
          "a namespace has the inject label, but no binding with targets of type ip");

  /** Kinds that make bindings. */
  private static final List<Kind> BINDING_KINDS =
      List.of(
          Kind.TARGET_GROUP_BINDING,
          Kind.INGRESS,
          Kind.SERVICE,
          Kind.HTTP_ROUTE,
          Kind.GRPC_ROUTE,
          Kind.TCP_ROUTE,
          Kind.TLS_ROUTE,
          Kind.UDP_ROUTE);

  private static final List<Class<? extends ResourceView>> BINDING_VIEWS =
      List.of(TargetGroupBinding.class, Ingress.class, Route.class, Service.class);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Namespace namespace, Project project, Report report) {
    Optional<Field<String>> label =
        Stream.of(Dialect.values())
            .flatMap(d -> Optional.ofNullable(namespace.labels().get(d.injectLabel())).stream())
            .filter(l -> l.author().filter(Dialect.ENABLED::equals).isPresent())
            .findFirst();
    if (label.isEmpty()
        || ControllerPods.mayBeIn(namespace, project)
        || !holdsAnApplication(namespace, project)
        || mayHoldOtherBindings(namespace, project)) {
      return;
    }
    Optional<Binding> ofNodes =
        project.bindingsNear(namespace.name()).stream()
            .filter(b -> b.namespaceName().raw().equals(namespace.name().raw()))
            .findFirst();
    // Elsewhere there may be bindings of which an open input knows nothing.
    if (ofNodes.isPresent() || project.settings().world().isClosed(Kind::binds)) {
      report(namespace, label.get(), ofNodes, report);
    }
  }

  private static boolean holdsAnApplication(Namespace namespace, Project project) {
    return project.in(Workload.class, namespace.name()).stream()
            .filter(w -> !w.resource().partial() && w.resource().kind().servesTraffic())
            .anyMatch(w -> isIn(namespace, w.resource(), project))
        && project.in(Service.class, namespace.name()).stream()
            .filter(s -> !s.resource().partial())
            .anyMatch(s -> isIn(namespace, s.resource(), project));
  }

  private static boolean isIn(Namespace namespace, Resource resource, Project project) {
    return project.namespaceOf(resource).found().filter(namespace::equals).isPresent();
  }

  /** Whether anything may bind pods of the namespace by their address, known or not. */
  private static boolean mayHoldOtherBindings(Namespace namespace, Project project) {
    return BINDING_KINDS.stream().anyMatch(kind -> project.mayHide(kind, namespace.name()))
        || project.bindingsNear(namespace.name()).stream()
            .filter(b -> mayBeIn(namespace, b.namespaceName()))
            .anyMatch(b -> b.targetType() != TargetType.INSTANCE)
        || BINDING_VIEWS.stream()
            .flatMap(type -> project.in(type, namespace.name()).stream())
            .filter(GateInjectionNoBinding::makesBindings)
            .filter(v -> mayBeIn(namespace, v.resource().namespace()))
            .anyMatch(v -> v.resource().partial() || !isUnderstood(v.resource(), project));
  }

  private static boolean mayBeIn(Namespace namespace, Field<String> name) {
    return name.author().isEmpty() || name.raw().equals(namespace.name().raw());
  }

  private static boolean makesBindings(ResourceView view) {
    return !(view instanceof Service service)
        || service.type().effective().filter("LoadBalancer"::equals).isPresent();
  }

  private static boolean isUnderstood(Resource resource, Project project) {
    return !project.bindingsOf(resource).isEmpty();
  }

  private static void report(
      Namespace namespace, Field<String> label, Optional<Binding> ofNodes, Report report) {
    Report.Entry entry =
        report
            .at(
                namespace.resource(),
                label.span(),
                "%s has the inject label, but %s"
                    .formatted(
                        namespace.title(),
                        ofNodes
                            .map(b -> b.resource().title() + " has targets of type instance")
                            .orElse("no binding with targets of type ip")))
            .help("give the binding targets of type ip, or take the label away");
    ofNodes.ifPresent(b -> entry.related(b.span(), "targets of this binding are nodes"));
  }
}
