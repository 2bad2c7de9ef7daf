package dev.rollgate.rules.schema;

import dev.rollgate.kube.Value;
import dev.rollgate.yaml.NodePath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds where a field belongs that its object does not have. */
final class PlaceSearch {

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

  /** What a template's metadata has that means something. */
  private static final Set<String> OF_TEMPLATE = Set.of("annotations", "labels");

  /** More steps down than any known way has. */
  private static final int DEEPEST = 8;

  /** More places than a real object has on one level; a schema that refers to itself has no end. */
  private static final int MOST = 100;

  private final List<Spot> around;
  private final Spot own;

  /**
   * @param around the object that holds the field and those around it, the outermost first
   */
  PlaceSearch(List<Spot> around) {
    this.around = around;
    this.own = around.get(around.size() - 1);
  }

  /**
   * An object below that alone has a field of this name and type, else the nearest one around, else
   * the nearest ones below, else the metadata beside.
   *
   * @param field the field that does not belong where it stands
   * @param strays all such fields of its object
   */
  Optional<Place> find(Value field, List<Value> strays) {
    List<Spot> handlers =
        Handlers.owner(around).map(o -> Handlers.takers(o, field, strays)).orElse(List.of());
    if (!handlers.isEmpty()) {
      return Optional.of(new Place(handlers));
    }
    List<Spot> below = below(field);
    if (below.size() == 1) {
      return Optional.of(new Place(below));
    }
    return outside(field)
        .map(spot -> new Place(List.of(spot)))
        .or(() -> Optional.of(new Place(below)).filter(p -> !below.isEmpty()))
        .or(() -> metadataBeside(field).map(spot -> new Place(List.of(spot))));
  }

  private Optional<Spot> outside(Value field) {
    for (int i = around.size() - 2; i >= 0; i--) {
      if (around.get(i).takes(field)) {
        return Handlers.mayLeave(around.subList(i + 1, around.size()), field)
            ? Optional.of(around.get(i))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The nearest on known ways; none when the ways to them differ. */
  private List<Spot> below(Value field) {
    List<Spot> level = own.below(firstWays(field));
    for (int i = 0; i < DEEPEST && !level.isEmpty() && level.size() <= MOST; i++) {
      List<Spot> takers = level.stream().filter(s -> s.takes(field)).toList();
      if (!takers.isEmpty()) {
        boolean oneWay = takers.stream().map(s -> way(s.path())).distinct().count() == 1;
        return oneWay ? takers : List.of();
      }
      level = level.stream().flatMap(spot -> spot.below(WAYS).stream()).toList();
    }
    return List.of();
  }

  /** What is close by has ways of its own, which would lead astray from further up. */
  private Set<String> firstWays(Value field) {
    Set<String> ways = new TreeSet<>(WAYS);
    ways.add("metadata");
    if (!field.name().equals("name")) {
      ways.add("ports");
    }
    // A limit beside containers could be that of each.
    if (!own.shape().has("containers")) {
      ways.add("resources");
    }
    return ways;
  }

  /** What is written into a spec may belong to the metadata beside it. */
  private Optional<Spot> metadataBeside(Value field) {
    if (!own.name().equals("spec") || around.size() < 2) {
      return Optional.empty();
    }
    boolean whole = around.size() == 2;
    return around
        .get(around.size() - 2)
        .step(new NodePath.Key("metadata"))
        .filter(m -> whole || OF_TEMPLATE.contains(field.name()))
        .filter(m -> m.takes(field));
  }

  /** The keys of a path without the positions in lists. */
  private static List<NodePath.Step> way(NodePath path) {
    List<NodePath.Step> keys = new ArrayList<>(path.steps());
    keys.removeIf(NodePath.Index.class::isInstance);
    return keys;
  }
}
