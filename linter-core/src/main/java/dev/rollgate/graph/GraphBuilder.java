package dev.rollgate.graph;

import static java.util.stream.Collectors.toSet;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Service;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Link;
import dev.rollgate.traffic.LoadBalancer;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.ServiceReference;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows every binding of all projects to its end. */
final class GraphBuilder {

  /**
   * What tells nodes apart: an object by its place, one that was not found by what names it.
   *
   * @param place the file and the path of an object; of what was not found, the node before it
   * @param name what is there
   */
  private record Key(String place, String name) {

    static Key of(Resource resource) {
      int offset = resource.document().span().start();
      return new Key(resource.file() + "#" + offset + resource.path(), resource.title());
    }
  }

  private final Projects projects;
  private final Map<Key, List<Finding>> findings = new HashMap<>();
  private final Map<Key, GraphNode> nodes = new LinkedHashMap<>();
  private final Set<String> ids = new LinkedHashSet<>();
  private final Set<GraphEdge> edges = new LinkedHashSet<>();
  private final Set<String> roots = new LinkedHashSet<>();

  GraphBuilder(LintResult result) {
    this.projects = result.projects();
    for (Finding finding : result.findings()) {
      finding
          .resource()
          .ifPresent(
              r -> findings.computeIfAbsent(Key.of(r), key -> new ArrayList<>()).add(finding));
    }
  }

  TrafficGraph build() {
    for (Project project : projects.all()) {
      project.bindings().forEach(binding -> add(binding, project));
    }
    Set<List<String>> told =
        edges.stream().filter(e -> !e.label().isEmpty()).map(GraphBuilder::ends).collect(toSet());
    // A step that nothing is known of says nothing beside one that is known.
    edges.removeIf(e -> e.label().isEmpty() && told.contains(ends(e)));
    return new TrafficGraph(List.copyOf(nodes.values()), List.copyOf(edges), List.copyOf(roots));
  }

  private static List<String> ends(GraphEdge edge) {
    return List.of(edge.from(), edge.to());
  }

  private void add(Binding binding, Project project) {
    GraphNode root = found(binding.resource());
    roots.add(root.id());
    Link<Service> service = binding.service();
    GraphNode next =
        service.found().isPresent()
            ? found(service.found().get().resource())
            : absent(root, serviceTitle(binding), service);
    String way = way(binding);
    if (!next.equals(root)) {
      edges.add(
          new GraphEdge(root.id(), next.id(), joined(way, port(binding)), state(portOf(binding))));
    }
    if (service.found().isEmpty()) {
      return;
    }
    // A Service that makes its own binding has no step on which this could stand.
    String before = next.equals(root) ? way : "";
    List<TrafficPath> paths = project.pathsOf(binding);
    paths.forEach(path -> add(next, before, path, project.settings()));
    if (paths.isEmpty()) {
      Link<Object> none =
          new Link.Unknown<>("no workload among the manifests surely has the pods it selects");
      GraphNode pods = absent(next, "pods", none);
      edges.add(new GraphEdge(next.id(), pods.id(), joined(before, ports(binding)), State.UNKNOWN));
    }
  }

  private void add(GraphNode service, String before, TrafficPath path, Settings settings) {
    GraphNode workload = found(path.workload().resource());
    boolean served = path.binding().port().found().isPresent();
    edges.add(
        new GraphEdge(
            service.id(),
            workload.id(),
            joined(before, ports(path.binding()), served ? container(path) : ""),
            served ? state(path.container()) : State.FOUND));
    Link<Namespace> namespace = path.binding().namespace();
    String name = path.binding().namespaceName().raw().orElse("");
    GraphNode end =
        namespace.found().isPresent()
            ? found(namespace.found().get())
            : absent(workload, title("Namespace", name), namespace);
    String injection =
        switch (path.binding().injection(settings)) {
          case ON -> "gates injected";
          case OFF -> "no gates injected";
          case UNKNOWN -> "injection unknown";
        };
    edges.add(new GraphEdge(workload.id(), end.id(), injection, State.FOUND));
  }

  /** The port, as far as the Service is known; without one the node says what is wrong. */
  private static Link<?> portOf(Binding binding) {
    return binding.service().found().isPresent() ? binding.port() : binding.service();
  }

  /** Load balancer and target type, as far as the manifests tell. */
  private static String way(Binding binding) {
    String loadBalancer =
        binding.loadBalancer() == LoadBalancer.UNKNOWN ? "" : binding.loadBalancer().name();
    String type =
        binding.targetType() == TargetType.UNKNOWN
            ? "target type unknown"
            : binding.targetType().name().toLowerCase(Locale.ROOT);
    return joined(loadBalancer, type);
  }

  /** The port that the binding names, and why it is not found on a Service that is. */
  private static String port(Binding binding) {
    Optional<IntOrString> written =
        binding instanceof HandWrittenBinding own
            ? own.view().servicePort().author()
            : binding.backend().flatMap(ServiceReference::port);
    String port = written.map(p -> "port " + p.text()).orElse("port unknown");
    boolean lost =
        written.isPresent()
            && binding.service().found().isPresent()
            && binding.port().found().isEmpty();
    return lost ? port + ": " + reason(binding.port()) : port;
  }

  /** The way through the Service: {@code 80 → 8080}; empty when its port is not known. */
  private static String ports(Binding binding) {
    return binding
        .port()
        .found()
        .map(
            port ->
                "%s → %s"
                    .formatted(
                        port.port().raw().orElse("?"),
                        port.targetPort().effective().map(IntOrString::text).orElse("?")))
        .orElse("");
  }

  /** The container that serves the port; a pod's only one need not be told. */
  private static String container(TrafficPath path) {
    Optional<Container> found = path.container().found();
    if (found.isEmpty()) {
      return "container unknown: " + reason(path.container());
    }
    return path.template().runningContainers().size() == 1
        ? ""
        : "container \"" + found.get().name().raw().orElse("") + '"';
  }

  private static String joined(String... parts) {
    return Stream.of(parts).filter(p -> !p.isEmpty()).collect(Collectors.joining(", "));
  }

  private static String serviceTitle(Binding binding) {
    Optional<String> name =
        binding instanceof HandWrittenBinding own
            ? own.view().serviceName().raw()
            : binding.backend().flatMap(ServiceReference::name);
    return title("Service", name.orElse(""));
  }

  private static String title(String kind, String name) {
    return name.isEmpty() ? kind : kind + " \"" + name + '"';
  }

  private GraphNode found(Resource resource) {
    return found(resource, resource.title(), resource.namespace());
  }

  private GraphNode found(Namespace namespace) {
    return found(namespace.resource(), namespace.title(), namespace.resource().namespace());
  }

  private GraphNode found(Resource resource, String title, Field<String> namespace) {
    Key key = Key.of(resource);
    Faults faults = Faults.of(findings.getOrDefault(key, List.of()));
    return nodes.computeIfAbsent(
        key,
        k ->
            new GraphNode(
                id(resource.word(), namespace.raw().orElse(""), resource.displayName()),
                title,
                resource.file(),
                State.FOUND,
                "",
                faults));
  }

  private GraphNode absent(GraphNode before, String title, Link<?> link) {
    return nodes.computeIfAbsent(
        new Key("after " + before.id(), title),
        k ->
            new GraphNode(
                id(before.id(), title), title, "", state(link), reason(link), Faults.NONE));
  }

  /** A name of letters, digits and underscores; of several equal ones the later get a number. */
  private String id(String... parts) {
    String plain =
        String.join("_", parts)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "_")
            .replaceAll("^_|_$", "");
    String id = plain;
    for (int i = 2; !ids.add(id); i++) {
      id = plain + "_" + i;
    }
    return id;
  }

  private static State state(Link<?> link) {
    if (link.found().isPresent()) {
      return State.FOUND;
    }
    return link.isBroken() ? State.BROKEN : State.UNKNOWN;
  }

  private static String reason(Link<?> link) {
    if (link instanceof Link.Broken<?> broken) {
      return broken.reason();
    }
    return link instanceof Link.Unknown<?> unknown ? unknown.reason() : "";
  }
}
