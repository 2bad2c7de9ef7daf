package dev.rollgate.cli;

import dev.rollgate.lint.Severity;
import java.util.Locale;
import java.util.Optional;

/** From which severity on a KRM function fails. */
enum FailOn {
  ERROR,
  WARNING,
  INFO,
  NEVER;

  static FailOn from(Severity severity) {
    return valueOf(severity.name());
  }

  /** The least severity that fails, if any does. */
  Optional<Severity> severity() {
    return this == NEVER ? Optional.empty() : Optional.of(Severity.valueOf(name()));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
