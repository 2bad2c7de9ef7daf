package dev.rollgate.lint;

import java.util.Locale;

/** How freely a fix may be applied, from least to most. */
public enum Safety {
  /** Shown only. */
  MANUAL,
  /** Replaces what the author wrote, or picks a value. */
  UNSAFE,
  /** Only adds what is absent, with a value that policy or the other objects determine. */
  SAFE;

  /** The word in reports: {@code safe}, {@code unsafe}, {@code manual}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The more cautious of the two. */
  public Safety atMost(Safety other) {
    return compareTo(other) <= 0 ? this : other;
  }
}
