package dev.rollgate.rules.schema;

import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.NodePath;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where fields belong that stand in the wrong part of their object.
 *
 * @param objects what could take the fields; one of several has to be chosen
 */
record Place(List<Spot> objects) {

  /** Copies the list. */
  Place {
    objects = List.copyOf(objects);
  }

  List<NodePath> paths() {
    return objects.stream().map(Spot::path).toList();
  }

  /** The object to move to, where it {@link #isSure}. */
  Spot object() {
    return objects.get(0);
  }

  /** Whether something stands there already. */
  boolean isTaken(String field) {
    return objects.stream().anyMatch(o -> o.holds(field));
  }

  /** Whether no other object is as good. Which port was meant nobody knows. */
  boolean isSure() {
    return objects.size() == 1 && !isPort();
  }

  private boolean isPort() {
    NodePath path = object().path();
    return path.depth() > 1
        && path.last() instanceof NodePath.Index
        && path.parent().last().equals(new NodePath.Key("ports"));
  }

  /** For messages: {@code an item of spec.ports}. */
  String title(Resource resource) {
    List<NodePath> paths = paths().stream().map(p -> Fault.within(resource, p)).toList();
    NodePath first = paths.get(0);
    if (isSure()) {
      return first.depth() == 0 ? "the top of the object" : first.toString();
    }
    if (paths.stream().map(Place::withoutPositions).distinct().count() == 1) {
      return "an item of " + withoutPositions(first);
    }
    int shared = first.depth() - 1;
    while (!allBelow(paths, start(first, shared))) {
      shared--;
    }
    int depth = shared;
    String choice =
        paths.stream()
            .map(p -> NodePath.of(p.steps().subList(depth, p.depth())).toString())
            .collect(Collectors.joining(", "))
            .replaceFirst(", (?=[^,]*$)", " or ");
    return "%s in %s".formatted(choice, start(first, depth));
  }

  private static NodePath start(NodePath path, int depth) {
    return NodePath.of(path.steps().subList(0, depth));
  }

  private static boolean allBelow(List<NodePath> paths, NodePath start) {
    return paths.stream().allMatch(p -> p.isBelow(start));
  }

  private static String withoutPositions(NodePath path) {
    return path.toString().replaceFirst("\\[\\d+](?=[^\\[]*$)", "");
  }
}
