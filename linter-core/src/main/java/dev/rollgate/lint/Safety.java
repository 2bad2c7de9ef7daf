package dev.rollgate.lint;

import java.util.Locale;

/** How freely a fix may be applied, from least to most. */
public enum Safety {
  /** Shown only. */
  MANUAL,
  /** Replaces what the author wrote, or picks a value. */
  UNSAFE,
  /**
   * Adds what is absent, with a value that policy or the other objects determine, or takes out what
   * has no effect: an exact repetition, an entry that moves to where it works, a gate that the
   * controller would take out itself. No value of the author's is replaced.
   */
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
