package dev.rollgate.traffic;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** What several rules need alike, worked out by the first that asks and kept for the others. */
final class SharedWork {

  private final Map<Class<?>, Object> kept = new HashMap<>();

  /** What was worked out under this type; else it is done now. */
  synchronized <T> T of(Class<T> type, Supplier<T> work) {
    Object known = kept.get(type);
    if (known == null) {
      // The work may ask for other work, so this is no computeIfAbsent.
      known = work.get();
      kept.put(type, known);
    }
    return type.cast(known);
  }
}
