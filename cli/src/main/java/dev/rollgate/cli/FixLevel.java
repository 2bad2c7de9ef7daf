package dev.rollgate.cli;

import dev.rollgate.lint.Safety;
import java.util.Locale;

/** Which fixes a KRM function makes. */
enum FixLevel {
  NONE,
  SAFE,
  UNSAFE;

  /** The lowest that makes a fix of that safety; {@code NONE} for one that nobody makes. */
  static FixLevel of(Safety safety) {
    return switch (safety) {
      case SAFE -> SAFE;
      case UNSAFE -> UNSAFE;
      case MANUAL -> NONE;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
