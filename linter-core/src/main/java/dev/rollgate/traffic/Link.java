package dev.rollgate.traffic;

import java.util.Optional;

/**
 * An attempt to follow a reference.
 *
 * @param <T> what the reference leads to
 */
public sealed interface Link<T> {

  /** The reference leads here. */
  record Found<T>(T target) implements Link<T> {
    @Override
    public int hashCode() {
      return target.hashCode();
    }
  }

  /** What the reference names is surely absent. */
  record Broken<T>(String reason) implements Link<T> {}

  /** What the reference names may live elsewhere, or cannot be told apart. */
  record Unknown<T>(String reason) implements Link<T> {}

  /** The target, when there is one. */
  default Optional<T> found() {
    return this instanceof Found<T> f ? Optional.of(f.target()) : Optional.empty();
  }

  /** Whether the target is surely absent. */
  default boolean isBroken() {
    return this instanceof Broken<T>;
  }
}
