package dev.rollgate.lint;

import java.util.Locale;
import java.util.Optional;

/** What a user wants of a rule: nothing, or findings of a severity. */
public enum Level {
  /** The rule says nothing. */
  OFF(Optional.empty()),
  /** Its findings are worth knowing. */
  INFO(Optional.of(Severity.INFO)),
  /** Its findings are warnings. */
  WARNING(Optional.of(Severity.WARNING)),
  /** Its findings are errors. */
  ERROR(Optional.of(Severity.ERROR));

  @SuppressWarnings("ImmutableEnumChecker") // Optional of an enum cannot be changed
  private final Optional<Severity> severity;

  Level(Optional<Severity> severity) {
    this.severity = severity;
  }

  /** The severity; empty for {@link #OFF}. */
  Optional<Severity> severity() {
    return severity;
  }

  /** The word in configuration. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
