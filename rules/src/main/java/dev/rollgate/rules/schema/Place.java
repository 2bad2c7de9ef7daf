package dev.rollgate.rules.schema;

import dev.rollgate.kube.Value;
import dev.rollgate.yaml.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a field belongs that stands in the wrong part of its object.
 *
 * @param paths where the field would stand; several when each of several items could take it
 * @param taken whether something stands there already
 */
record Place(List<NodePath> paths, boolean taken) {

  /** The ways down on which people lose their way; elsewhere the same word means other things. */
  private static final Set<String> WAYS =
      Set.of(
          "spec",
          "template",
          "jobTemplate",
          "containers",
          "lifecycle",
          "strategy",
          "updateStrategy",
          "rollingUpdate",
          "serviceRef");

  /** Copies the list. */
  Place {
    paths = List.copyOf(paths);
  }

  /**
   * The nearest object above that has a field of this name and type, else the nearest ones below.
   *
   * @param root the whole object
   * @param shape what the schema says of it
   * @param field the field that does not belong where it stands
   */
  static Optional<Place> of(Value root, Shape shape, Value field) {
    List<Spot> above = above(root, shape, field);
    for (int i = above.size() - 2; i >= 0; i--) {
      if (above.get(i).takes(field)) {
        return Optional.of(place(List.of(above.get(i)), field));
      }
    }
    Spot own = above.get(above.size() - 1);
    List<Spot> level = List.of(own);
    while (!level.isEmpty()) {
      List<Spot> next = level.stream().flatMap(spot -> spot.below().stream()).toList();
      boolean first = level.get(0).equals(own);
      List<Spot> takers =
          (first ? withMetadata(own, next) : next).stream().filter(s -> s.takes(field)).toList();
      if (!takers.isEmpty()) {
        boolean oneKind = takers.stream().map(s -> way(s.path())).distinct().count() == 1;
        return oneKind ? Optional.of(place(takers, field)) : Optional.empty();
      }
      level = next;
    }
    return Optional.empty();
  }

  private static Place place(List<Spot> spots, Value field) {
    List<NodePath> paths = spots.stream().map(s -> s.path().key(field.name())).toList();
    boolean taken =
        spots.stream()
            .anyMatch(s -> s.value().filter(v -> v.member(field.name()).isPresent()).isPresent());
    return new Place(paths, taken);
  }

  /** The object that holds the field and all objects around it, the outermost first. */
  private static List<Spot> above(Value root, Shape shape, Value field) {
    List<Spot> spots = new ArrayList<>();
    Spot spot = new Spot(root.path(), Optional.of(root), shape);
    spots.add(spot);
    List<NodePath.Step> steps = field.path().steps();
    for (NodePath.Step step : steps.subList(root.path().depth(), steps.size() - 1)) {
      Optional<Spot> next = spot.step(step);
      if (next.isEmpty()) {
        break;
      }
      spot = next.get();
      spots.add(spot);
    }
    return spots;
  }

  /** A name or label beside {@code metadata} belongs there; further down it could be anyone's. */
  private static List<Spot> withMetadata(Spot own, List<Spot> below) {
    List<Spot> all = new ArrayList<>(below);
    own.step(new NodePath.Key("metadata")).ifPresent(all::add);
    return all;
  }

  /** The keys of a path without the positions in lists. */
  private static List<NodePath.Step> way(NodePath path) {
    return path.steps().stream().filter(NodePath.Key.class::isInstance).toList();
  }

  /** A place that has a schema, and the value there, if there is one. */
  private record Spot(NodePath path, Optional<Value> value, Shape shape) {

    boolean takes(Value field) {
      return shape.names().contains(field.name())
          && shape.field(field.name()).filter(f -> f.takes(field)).isPresent();
    }

    Optional<Spot> step(NodePath.Step step) {
      if (step instanceof NodePath.Key key) {
        Optional<Value> member = value.flatMap(v -> v.member(key.name()));
        return shape.field(key.name()).map(s -> new Spot(path.key(key.name()), member, s));
      }
      int position = ((NodePath.Index) step).position();
      Optional<Value> item = value.map(v -> v.items().get(position));
      return shape.items().map(s -> new Spot(path.index(position), item, s));
    }

    /** The places one step down on the known ways; a list stands for its items. */
    List<Spot> below() {
      List<Spot> found = new ArrayList<>();
      for (String name : shape.names()) {
        if (!WAYS.contains(name)) {
          continue;
        }
        Spot member = step(new NodePath.Key(name)).orElseThrow();
        if (!member.shape().types().contains("array")) {
          found.add(member);
          continue;
        }
        int count = member.value().map(v -> v.items().size()).orElse(0);
        for (int i = 0; i < count; i++) {
          member.step(new NodePath.Index(i)).ifPresent(found::add);
        }
      }
      return found;
    }
  }
}
