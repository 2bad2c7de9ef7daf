package dev.rollgate.traffic;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.kube.Workload;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows the references of a project's bindings to their ends. */
final class Linker {

  private final Project project;
  private final Map<String, List<Namespace>> namespaces = new HashMap<>();
  private final Set<String> patchedServices;

  Linker(Project project) {
    this.project = project;
    for (Namespace namespace : project.namespaces()) {
      add(namespaces, namespace.name(), namespace);
    }
    this.patchedServices =
        project.services().stream()
            .map(Service::resource)
            .filter(Resource::partial)
            .map(Resource::displayName)
            .collect(Collectors.toSet());
  }

  private static <T> void add(Map<String, List<T>> index, Field<String> name, T view) {
    index.computeIfAbsent(name.raw().orElse(""), n -> new ArrayList<>(1)).add(view);
  }

  /** The ends of a binding that this object makes by naming a Service. */
  Binding.Ends ends(Resource referrer, ServiceReference reference) {
    Link<Service> service = service(referrer, reference);
    return new Binding.Ends(
        namespace(referrer, reference.namespace()), service, port(reference, service));
  }

  /** The ends of a binding that a Service makes for one of its ports. */
  Binding.Ends ends(Service service, ServicePort port) {
    Resource resource = service.resource();
    return new Binding.Ends(
        namespace(resource, resource.namespace()),
        new Link.Found<>(service),
        new Link.Found<>(port));
  }

  /** The namespace of this name that is the referrer's. */
  Link<Namespace> namespace(Resource referrer, Field<String> namespace) {
    Optional<String> name = namespace.raw();
    if (name.isEmpty()) {
      return new Link.Unknown<>("the manifest states no namespace");
    }
    List<Namespace> candidates = namespaces.getOrDefault(name.get(), List.of());
    if (candidates.isEmpty()) {
      return absent(Kind.NAMESPACE, "Namespace \"" + name.get() + "\"");
    }
    List<Namespace> own =
        candidates.stream().filter(n -> n.resource().kind() == Kind.NAMESPACE).toList();
    return only(
        Nearest.of(referrer, own.isEmpty() ? candidates : own, Namespace::resource),
        "several Namespaces \"" + name.get() + "\" are equally near");
  }

  private Link<Service> service(Resource referrer, ServiceReference reference) {
    Optional<String> name = reference.name();
    if (name.isEmpty()) {
      return new Link.Unknown<>("the binding names no Service");
    }
    List<Service> same = new ArrayList<>();
    boolean maybe = !reference.certain() || patchedServices.contains(name.get());
    for (Service candidate : project.named(Service.class, name.get(), reference.namespace())) {
      NamespaceMatch match = NamespaceMatch.of(reference.namespace(), candidate.resource());
      if (match == NamespaceMatch.SAME && !candidate.resource().partial()) {
        same.add(candidate);
      }
      maybe |= match == NamespaceMatch.UNKNOWN;
    }
    if (!same.isEmpty()) {
      return only(
          Nearest.of(referrer, same, Service::resource),
          "several Services \"" + name.get() + "\" are equally near");
    }
    return maybe
        ? new Link.Unknown<>("a Service of this name may be the one")
        : absent(Kind.SERVICE, "Service \"" + name.get() + "\"");
  }

  private Link<ServicePort> port(ServiceReference reference, Link<Service> service) {
    Optional<IntOrString> wanted = reference.port();
    if (service.found().isEmpty() || wanted.isEmpty()) {
      return new Link.Unknown<>("the Service or its port is not known");
    }
    Service target = service.found().get();
    for (ServicePort port : target.ports()) {
      boolean matches =
          wanted.get().isName()
              ? port.name().author().filter(wanted.get().text()::equals).isPresent()
              : port.port().author().filter(wanted.get()::is).isPresent();
      if (matches) {
        return new Link.Found<>(port);
      }
    }
    return target.portsKnown() && !hasPatchedPorts(target)
        ? new Link.Broken<>(target.resource().title() + " has no port " + wanted.get())
        : new Link.Unknown<>("the ports of the Service are not known");
  }

  private boolean hasPatchedPorts(Service service) {
    return project.patchesOf(Service.class, service.resource()).stream()
        .anyMatch(patch -> !patch.ports().isEmpty());
  }

  /** One path for each workload whose pods the binding's Service selects. */
  List<TrafficPath> paths(Binding binding) {
    Optional<Service> service = binding.service().found();
    if (service.isEmpty()) {
      return List.of();
    }
    List<TrafficPath> paths = new ArrayList<>();
    for (Workload workload : selected(service.get())) {
      workload
          .template()
          .ifPresent(
              template ->
                  paths.add(
                      new TrafficPath(
                          binding,
                          service.get(),
                          workload,
                          template,
                          container(binding.port(), template))));
    }
    return paths;
  }

  /** The nearest workloads that match; one that stands there twice cannot be told apart. */
  private List<Workload> selected(Service service) {
    List<Workload> matching =
        project
            .podLabels()
            .havingRarest(service.selector(), service.resource().namespace())
            .stream()
            .filter(w -> w.resource().kind().servesTraffic())
            .filter(w -> NamespaceMatch.isSure(service.resource(), w.resource()))
            .filter(w -> w.template().filter(t -> service.selects(t.labels())).isPresent())
            .toList();
    List<Workload> nearest = Nearest.of(service.resource(), matching, Workload::resource);
    Map<String, Long> titles = new HashMap<>();
    nearest.forEach(w -> titles.merge(w.resource().title(), 1L, Long::sum));
    return nearest.stream()
        .filter(w -> titles.getOrDefault(w.resource().title(), 0L) == 1)
        .toList();
  }

  /** The container that declares the target port; a pod's only container owns every port. */
  private static Link<Container> container(Link<ServicePort> port, PodTemplate template) {
    Optional<Field<IntOrString>> targetPort = port.found().map(ServicePort::targetPort);
    Optional<IntOrString> wanted = targetPort.flatMap(Field::effective);
    if (wanted.isPresent()) {
      List<Container> owners =
          template.runningContainers().stream().filter(c -> c.declares(wanted.get())).toList();
      if (!owners.isEmpty()) {
        return only(owners, "several containers declare the target port");
      }
    }
    boolean single = template.containers().size() == 1 && template.sidecars().isEmpty();
    return single
        ? new Link.Found<>(template.containers().get(0))
        : new Link.Unknown<>("no container declares the target port");
  }

  private static <T> Link<T> only(List<T> candidates, String reasonIfSeveral) {
    return candidates.size() == 1
        ? new Link.Found<>(candidates.get(0))
        : new Link.Unknown<>(reasonIfSeveral);
  }

  /** Missing only in a closed project of which every part that might hold it was understood. */
  private <T> Link<T> absent(Kind kind, String title) {
    if (!project.settings().world().isClosed(kind)) {
      return new Link.Unknown<>(title + " may live elsewhere");
    }
    return project.mayHide(kind)
        ? new Link.Unknown<>(title + " may stand in a document that could not be read")
        : new Link.Broken<>(title + " is not among the manifests");
  }
}
