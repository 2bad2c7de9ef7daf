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
  private final List<Placed<T>> unstated = new ArrayList<>();
  private final Map<String, List<Placed<T>>> stated = new HashMap<>();

  ByNamespace(List<T> all, Function<T, Field<String>> namespace) {
    this.all = all;
    for (int i = 0; i < all.size(); i++) {
      Optional<String> name = namespace.apply(all.get(i)).author();
      List<Placed<T>> home =
          name.isEmpty() ? unstated : stated.computeIfAbsent(name.get(), n -> new ArrayList<>());
      home.add(new Placed<>(i, all.get(i)));
    }
  }

  /** Those that can end up in a namespace, in their order. */
  List<T> near(Field<String> namespace) {
    if (namespace.author().isEmpty()) {
      return all;
    }
    List<Placed<T>> own = stated.getOrDefault(namespace.author().get(), List.of());
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
