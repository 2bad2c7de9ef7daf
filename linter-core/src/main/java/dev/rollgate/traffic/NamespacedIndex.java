package dev.rollgate.traffic;

import dev.rollgate.kube.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Things by a key and the namespace that they state. A namespace may hold thousands of them, and as
 * many namespaces one of the same key, so whoever pairs objects asks for both.
 *
 * @param <K> with {@code equals} and {@code hashCode}
 */
public final class NamespacedIndex<K, T> {

  private final Map<K, ByNamespace<T>> byKey = new HashMap<>();

  /**
   * Makes the index.
   *
   * @param keys those of a thing, each once
   */
  public NamespacedIndex(
      List<T> things, Function<T, Stream<K>> keys, Function<T, Field<String>> namespace) {
    Map<K, List<T>> lists = new HashMap<>();
    for (T thing : things) {
      keys.apply(thing)
          .forEach(key -> lists.computeIfAbsent(key, k -> new ArrayList<>(1)).add(thing));
    }
    lists.forEach((key, found) -> byKey.put(key, new ByNamespace<>(List.copyOf(found), namespace)));
  }

  /** Whether it holds nothing, so that no key need be made to ask. */
  public boolean isEmpty() {
    return byKey.isEmpty();
  }

  /** All that have a key, in their order. */
  public List<T> all(K key) {
    ByNamespace<T> found = byKey.get(key);
    return found == null ? List.of() : found.all();
  }

  /** Those of them that can end up in a namespace. */
  public List<T> near(K key, Field<String> namespace) {
    ByNamespace<T> found = byKey.get(key);
    return found == null ? List.of() : found.near(namespace);
  }
}
