package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Gateway;
import dev.rollgate.kube.GatewayClass;
import dev.rollgate.kube.Ingress;
import dev.rollgate.kube.IngressBackend;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.kube.Route;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.kube.TargetGroupBinding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes the bindings of the objects that have some. */
final class BindingMaker {

  private static final String IP_NLB_TYPE = "nlb-ip";

  private final Project project;
  private final Linker linker;

  BindingMaker(Project project, Linker linker) {
    this.project = project;
    this.linker = linker;
  }

  /** The bindings that an object makes, in the order of its text. */
  List<Binding> of(ResourceView view) {
    if (view.resource().partial()) {
      return List.of();
    }
    if (view instanceof TargetGroupBinding binding) {
      return List.of(of(binding));
    }
    if (view instanceof Ingress ingress) {
      return AlbClass.of(ingress, project).map(c -> of(ingress, c)).orElse(List.of());
    }
    if (view instanceof Service service) {
      return of(service);
    }
    return view instanceof Route route ? of(route) : List.of();
  }

  private Binding of(TargetGroupBinding view) {
    ServiceReference reference =
        ServiceReference.of(view.serviceName(), view.servicePort(), view.resource().namespace());
    return new HandWrittenBinding(view, linker.ends(view.resource(), reference));
  }

  private List<Binding> of(Ingress ingress, AlbClass albClass) {
    List<Binding> bindings = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (IngressBackend backend : ingress.backends()) {
      for (ServiceReference reference : references(ingress, backend)) {
        // Several paths to the same backend share a target group.
        if (seen.add(List.of(reference.name(), reference.port()))) {
          bindings.add(of(ingress, albClass, reference));
        }
      }
    }
    return bindings;
  }

  private static List<ServiceReference> references(Ingress ingress, IngressBackend backend) {
    return backend.isAction()
        ? IngressActions.of(ingress, backend)
        : List.of(
            ServiceReference.of(backend.service(), backend.port(), ingress.resource().namespace()));
  }

  private Binding of(Ingress ingress, AlbClass albClass, ServiceReference reference) {
    Binding.Ends ends = linker.ends(ingress.resource(), reference);
    Annotations annotations = Annotations.of(project, ingress.resource(), ends.service());
    Optional<TargetGroupSetting> ofClass =
        albClass
            .params()
            .filter(p -> !p.targetType().isAbsent())
            .map(p -> TargetGroupSetting.of(p.resource(), p.targetType()));
    Optional<TargetGroupSetting> type = ofClass.or(() -> annotations.alb("target-type"));
    return new IngressBinding(
        ingress,
        reference,
        albClass.dialect(),
        targetType(type, albClass.dialect()),
        type,
        annotations.albSettings(),
        ends);
  }

  private List<Binding> of(Service service) {
    Annotations annotations = Annotations.of(project, service);
    Optional<TargetGroupSetting> ownerType = annotations.nlb("type");
    Optional<Dialect> dialect = NlbOwner.of(service, ownerType);
    if (dialect.isEmpty()) {
      return List.of();
    }
    Optional<TargetGroupSetting> type =
        ownerType
            .filter(t -> t.value().filter(IP_NLB_TYPE::equals).isPresent())
            .or(() -> annotations.nlb("nlb-target-type"));
    List<Binding> bindings = new ArrayList<>();
    for (ServicePort port : service.ports()) {
      bindings.add(
          new ServiceBinding(
              service,
              dialect,
              targetType(type, dialect),
              type,
              annotations.nlbSettings(port.port().raw().orElse("")),
              linker.ends(service, port)));
    }
    return bindings;
  }

  /** What counts for the type: a setting, else the default of the controller. */
  private TargetType targetType(Optional<TargetGroupSetting> setting, Optional<Dialect> dialect) {
    if (setting.isPresent()) {
      Optional<String> word = setting.get().value();
      return TargetType.of(word.map(w -> w.equals(IP_NLB_TYPE) ? "ip" : w));
    }
    // What Auto Mode takes by default is not documented in the controller's terms.
    return dialect.filter(Dialect.AUTO_MODE::equals).isPresent()
        ? TargetType.UNKNOWN
        : project.settings().defaultTargetType();
  }

  private List<Binding> of(Route route) {
    Optional<LoadBalancer> loadBalancer = loadBalancer(route);
    if (loadBalancer.isEmpty()) {
      return List.of();
    }
    List<Binding> bindings = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Route.Reference backend : route.backends()) {
      Field<String> namespace =
          backend.namespace().isAbsent() ? route.resource().namespace() : backend.namespace();
      ServiceReference reference = ServiceReference.of(backend.name(), backend.port(), namespace);
      if (backend.isTo(Kind.SERVICE) && seen.add(List.of(reference.name(), reference.port()))) {
        Binding.Ends ends = linker.ends(route.resource(), reference);
        GatewayTargetGroup group = GatewayTargetGroup.of(ends.service(), project);
        bindings.add(
            new RouteBinding(
                route,
                reference,
                loadBalancer.get(),
                group.known()
                    ? targetType(group.targetType(), Optional.of(Dialect.CONTROLLER))
                    : TargetType.UNKNOWN,
                group.targetType(),
                group.settings(),
                group.configurations(),
                ends));
      }
    }
    return bindings;
  }

  /** What the controller makes for the Gateways of a route; empty when it serves none of them. */
  private Optional<LoadBalancer> loadBalancer(Route route) {
    for (Route.Reference parent : route.parents()) {
      Field<String> namespace =
          parent.namespace().isAbsent() ? route.resource().namespace() : parent.namespace();
      String name = parent.name().raw().orElse("");
      List<Gateway> gateways =
          project.named(Gateway.class, name, namespace).stream()
              .filter(g -> !g.resource().partial())
              .filter(g -> NamespaceMatch.of(namespace, g.resource()) == NamespaceMatch.SAME)
              .toList();
      for (Gateway gateway : Nearest.of(route.resource(), gateways, Gateway::resource)) {
        List<GatewayClass> classes =
            project.named(GatewayClass.class, gateway.className().raw().orElse("")).stream()
                .filter(c -> !c.resource().partial())
                .toList();
        for (GatewayClass found : Nearest.of(gateway.resource(), classes, GatewayClass::resource)) {
          Optional<LoadBalancer> loadBalancer =
              found.controllerName().author().flatMap(BindingMaker::madeBy);
          if (loadBalancer.isPresent()) {
            return loadBalancer;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<LoadBalancer> madeBy(String controllerName) {
    return switch (controllerName) {
      case "gateway.k8s.aws/alb" -> Optional.of(LoadBalancer.ALB);
      case "gateway.k8s.aws/nlb" -> Optional.of(LoadBalancer.NLB);
      default -> Optional.empty();
    };
  }
}
