package dev.rollgate.rules.schema;

import dev.rollgate.kube.Value;
import dev.rollgate.yaml.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A place that has a schema, and the value there, if there is one. */
record Spot(NodePath path, Optional<Value> value, Shape shape) {

  /**
   * The places on the way to an object, the outermost first; the way ends where the schema does.
   *
   * @param path where the object stands
   */
  static List<Spot> along(Value root, Shape shape, NodePath path) {
    List<Spot> spots = new ArrayList<>();
    Spot spot = new Spot(root.path(), Optional.of(root), shape);
    spots.add(spot);
    for (NodePath.Step step : path.steps().subList(root.path().depth(), path.depth())) {
      Optional<Spot> next = spot.step(step);
      if (next.isEmpty()) {
        break;
      }
      spot = next.get();
      spots.add(spot);
    }
    return spots;
  }

  /** The name of the field that stands here; empty for an item of a list, and the whole object. */
  String name() {
    return path.depth() > 0 && path.last() instanceof NodePath.Key key ? key.name() : "";
  }

  /** Whether something is written here. */
  boolean isWritten() {
    return value.filter(v -> v.type() != Value.Type.NULL).isPresent();
  }

  boolean holds(String name) {
    return value.flatMap(v -> v.member(name)).isPresent();
  }

  /** Whether there are no more fields than so many. */
  boolean holdsOnly(int count) {
    return value.filter(v -> v.members().size() == count).isPresent();
  }

  /** Whether a field of this name and type could stand here. */
  boolean takes(Value field) {
    return shape.has(field.name())
        && shape.field(field.name()).filter(f -> f.takes(field)).isPresent();
  }

  Optional<Spot> step(NodePath.Step step) {
    if (step instanceof NodePath.Key key) {
      Optional<Value> member = value.flatMap(v -> v.member(key.name()));
      return shape.field(key.name()).map(s -> new Spot(path.key(key.name()), member, s));
    }
    int position = ((NodePath.Index) step).position();
    Optional<Value> item =
        value.filter(v -> position < v.items().size()).map(v -> v.items().get(position));
    return shape.items().map(s -> new Spot(path.index(position), item, s));
  }

  /** The places one step down on some ways; a list stands for its items. */
  List<Spot> below(Set<String> ways) {
    List<Spot> found = new ArrayList<>();
    for (String name : new TreeSet<>(ways)) {
      if (!shape.has(name)) {
        continue;
      }
      Spot member = step(new NodePath.Key(name)).orElseThrow();
      if (member.shape().types().contains("array")) {
        found.addAll(member.items());
      } else {
        found.add(member);
      }
    }
    return found;
  }

  /** Its items; where no port is written the first can be. */
  private List<Spot> items() {
    int count = value.map(v -> v.items().size()).orElse(name().equals("ports") ? 1 : 0);
    List<Spot> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      step(new NodePath.Index(i)).ifPresent(found::add);
    }
    return found;
  }
}
