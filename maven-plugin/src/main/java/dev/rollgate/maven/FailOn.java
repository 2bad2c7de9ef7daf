package dev.rollgate.maven;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Severity;
import java.util.Locale;

/** From which severity on findings fail a build. */
enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  INFO(Severity.INFO),
  /** No finding does; reports call errors failures all the same. */
  NEVER(Severity.ERROR);

  private final Severity severity;

  FailOn(Severity severity) {
    this.severity = severity;
  }

  static FailOn from(Severity severity) {
    return switch (severity) {
      case ERROR -> ERROR;
      case WARNING -> WARNING;
      case INFO -> INFO;
    };
  }

  /** From which severity on reports call a finding a failure. */
  Severity severity() {
    return severity;
  }

  boolean fails(Finding finding) {
    return this != NEVER && finding.severity().compareTo(severity) >= 0;
  }

  /** The word that users write. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
