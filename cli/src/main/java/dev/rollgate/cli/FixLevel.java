package dev.rollgate.cli;

import java.util.Locale;

/** Which fixes a KRM function makes. */
enum FixLevel {
  NONE,
  SAFE,
  UNSAFE;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
