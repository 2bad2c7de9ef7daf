package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import java.util.ArrayList;
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

  private record Placed<T>(int position, T thing) {}

  private final List<T> all;
  private final Function<T, Field<String>> namespace;
  private final List<Placed<T>> unstated;
  private final Map<String, List<Placed<T>>> stated;

  ByNamespace(List<T> all, Function<T, Field<String>> namespace) {
    this.all = all;
    this.namespace = namespace;
    // Most names are those of one thing, and then there is nothing to index.
    this.unstated = all.size() > 1 ? new ArrayList<>() : List.of();
    this.stated = all.size() > 1 ? new HashMap<>() : Map.of();
    if (all.size() > 1) {
      index();
    }
  }

  private void index() {
    for (int i = 0; i < all.size(); i++) {
      Optional<String> name = namespace.apply(all.get(i)).author();
      List<Placed<T>> home =
          name.isEmpty() ? unstated : stated.computeIfAbsent(name.get(), n -> new ArrayList<>());
      home.add(new Placed<>(i, all.get(i)));
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
    List<Placed<T>> own = stated.getOrDefault(wanted.author().get(), List.of());
    List<T> near = new ArrayList<>(own.size() + unstated.size());
    int next = 0;
    for (Placed<T> placed : own) {
      while (next < unstated.size() && unstated.get(next).position() < placed.position()) {
        near.add(unstated.get(next++).thing());
      }
      near.add(placed.thing());
    }
    unstated.subList(next, unstated.size()).forEach(p -> near.add(p.thing()));
    return near;
  }
}
