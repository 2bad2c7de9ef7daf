package dev.rollgate.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What counts for keys that the configuration does not have: whoever binds records gives null. */
final class Absent {

  private Absent() {}

  static <T> T orElse(@Nullable T value, T fallback) {
    return value == null ? fallback : value;
  }

  static String text(@Nullable String value) {
    return orElse(value, "");
  }

  static <T> List<T> list(@Nullable List<T> value) {
    return value == null ? List.of() : List.copyOf(value);
  }

  /** Keeps the order of the file. */
  static <T> Map<String, T> map(@Nullable Map<String, T> value) {
    return value == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(value));
  }
}
