package dev.rollgate.graph;

import java.util.Locale;

/** What is known of a part of the graph. */
public enum State {
  /** It is among the manifests. */
  FOUND,
  /** It may live elsewhere, or cannot be told apart. */
  UNKNOWN,
  /** It is surely absent. */
  BROKEN;

  /** The word in pictures. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
