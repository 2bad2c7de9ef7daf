package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Things by the namespace that they state. Whoever asks which of them can meet an object looks at
 * its namespace alone, and not at all that there is.
 */
final class ByNamespace<T> {

  /** Things with their places among all, in ascending order. */
  private record Placed<T>(List<Integer> positions, List<T> things) {

    Placed() {
      this(new ArrayList<>(1), new ArrayList<>(1));
    }

    void add(int position, T thing) {
      positions.add(position);
      things.add(thing);
    }
  }

  private final List<T> all;
  private final Function<T, Field<String>> namespace;

  /** By the name that they state; empty where that cannot be read. */
  private final Map<Optional<String>, Placed<T>> homes;

  ByNamespace(List<T> all, Function<T, Field<String>> namespace) {
    this.all = all;
    this.namespace = namespace;
    // Most names are those of one thing, and then there is nothing to index.
    this.homes = all.size() > 1 ? new HashMap<>() : Map.of();
    for (int i = 0; i < all.size() && all.size() > 1; i++) {
      homes
          .computeIfAbsent(namespace.apply(all.get(i)).author(), n -> new Placed<>())
          .add(i, all.get(i));
    }
  }

  /** All of them. */
  List<T> all() {
    return all;
  }

  /** Those that can end up in a namespace, in their order. */
  List<T> near(Field<String> wanted) {
    if (wanted.author().isEmpty()) {
      return all;
    }
    if (all.size() == 1) {
      Optional<String> only = namespace.apply(all.get(0)).author();
      return only.isEmpty() || only.equals(wanted.author()) ? all : List.of();
    }
    Placed<T> own = home(wanted.author());
    Placed<T> unstated = home(Optional.empty());
    if (own.things().isEmpty() || unstated.things().isEmpty()) {
      return Collections.unmodifiableList((own.things().isEmpty() ? unstated : own).things());
    }
    return inOrder(own, unstated);
  }

  private Placed<T> home(Optional<String> name) {
    Placed<T> home = homes.get(name);
    return home == null ? new Placed<>(List.of(), List.of()) : home;
  }

  private static <T> List<T> inOrder(Placed<T> some, Placed<T> others) {
    List<T> merged = new ArrayList<>(some.things().size() + others.things().size());
    int next = 0;
    for (int i = 0; i < some.things().size(); i++) {
      while (next < others.things().size()
          && others.positions().get(next) < some.positions().get(i)) {
        merged.add(others.things().get(next++));
      }
      merged.add(some.things().get(i));
    }
    merged.addAll(others.things().subList(next, others.things().size()));
    return merged;
  }
}
