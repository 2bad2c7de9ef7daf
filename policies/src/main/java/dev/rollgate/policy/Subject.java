package dev.rollgate.policy;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.KindName;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.lint.Related;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.NodePath;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a policy judges at once: an object, or a traffic path.
 *
 * @param resource whose finding it would be
 * @param parts what expressions see, by name; one that is not known here is absent
 * @param related the other end of the link
 */
record Subject(Resource resource, Map<String, Part> parts, Optional<Related> related) {

  static final String OBJECT = "object";
  private static final String NAMESPACE = "namespace";

  /** What a ValidatingAdmissionPolicy calls the namespace. */
  private static final String NAMESPACE_OBJECT = "namespaceObject";

  private static final String BINDING = "binding";
  private static final String SERVICE = "service";
  private static final String WORKLOAD = "workload";
  private static final String CONTAINER = "container";

  /** An object, or a value in it. */
  record Part(Resource resource, Value value) {

    static Part of(Resource resource) {
      return new Part(resource, Value.of(resource));
    }

    /** Whether it is the whole object. */
    boolean isWhole() {
      return value.path().equals(resource.path());
    }
  }

  /** The names that expressions may use. */
  static List<String> names(boolean trafficPaths) {
    List<String> always = List.of(OBJECT, NAMESPACE, NAMESPACE_OBJECT);
    return trafficPaths
        ? Stream.concat(always.stream(), Stream.of(BINDING, SERVICE, WORKLOAD, CONTAINER)).toList()
        : always;
  }

  /** What a policy looks at in a project, without what is not yet what the cluster will get. */
  static List<Subject> of(CompiledPolicy policy, Project project) {
    return policy.policy().trafficPaths() ? paths(project) : objects(policy.kinds(), project);
  }

  private static List<Subject> paths(Project project) {
    return project.trafficPaths().stream()
        .filter(path -> ends(path).allMatch(r -> isFinal(r, project)))
        .map(path -> of(path, project))
        .toList();
  }

  private static Stream<Resource> ends(TrafficPath path) {
    return Stream.of(
        path.binding().resource(), path.service().resource(), path.workload().resource());
  }

  /** What a controller makes of another object of the input is what that one is. */
  private static List<Subject> objects(List<KindName> kinds, Project project) {
    Set<String> titles =
        project.resources().stream().map(Resource::title).collect(Collectors.toSet());
    return project.resources().stream()
        .filter(r -> takes(kinds, r) && r.owner().filter(titles::contains).isEmpty())
        .filter(r -> isFinal(r, project))
        .map(r -> new Subject(r, parts(r, project), Optional.empty()))
        .toList();
  }

  private static boolean takes(List<KindName> kinds, Resource resource) {
    return kinds.stream().anyMatch(kind -> kind.takes(resource));
  }

  /** A patch lacks what stands elsewhere, and what is patched is going to be something else. */
  private static boolean isFinal(Resource resource, Project project) {
    return !resource.partial()
        && project.patchesOf(resource).isEmpty()
        && !project.kustomizations().mayChange(resource);
  }

  private static Map<String, Part> parts(Resource object, Project project) {
    Map<String, Part> parts = new LinkedHashMap<>();
    parts.put(OBJECT, Part.of(object));
    project
        .namespaceOf(object)
        .found()
        .filter(namespace -> !namespace.isManaged())
        .map(Namespace::resource)
        .ifPresent(
            namespace -> {
              parts.put(NAMESPACE, Part.of(namespace));
              parts.put(NAMESPACE_OBJECT, Part.of(namespace));
            });
    return parts;
  }

  private static Subject of(TrafficPath path, Project project) {
    Resource workload = path.workload().resource();
    Binding binding = path.binding();
    Map<String, Part> parts = parts(workload, project);
    parts.put(BINDING, Part.of(binding.resource()));
    parts.put(SERVICE, Part.of(path.service().resource()));
    parts.put(WORKLOAD, Part.of(workload));
    path.container()
        .found()
        .map(Container::path)
        .flatMap(place -> within(workload, place))
        .ifPresent(container -> parts.put(CONTAINER, container));
    return new Subject(
        workload,
        parts,
        Optional.of(
            new Related(binding.span(), binding.resource().title() + " sends requests to it")));
  }

  /** The value at a path of the object's document. */
  private static Optional<Part> within(Resource resource, NodePath path) {
    Optional<Value> value = Optional.of(Value.of(resource));
    for (NodePath.Step step : path.steps().subList(resource.path().depth(), path.depth())) {
      value =
          value.flatMap(
              v ->
                  step instanceof NodePath.Key key
                      ? v.member(key.name())
                      : v.items().stream().skip(((NodePath.Index) step).position()).findFirst());
    }
    return value.map(v -> new Part(resource, v));
  }
}
