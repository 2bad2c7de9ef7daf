package dev.rollgate.lint;

import java.util.Locale;

/** From which severity on findings fail a run. */
public enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  INFO(Severity.INFO),
  /** No finding does; reports call errors failures all the same. */
  NEVER(Severity.ERROR);

  private final Severity severity;

  FailOn(Severity severity) {
    this.severity = severity;
  }

  /** From which severity on reports call a finding a failure. */
  public Severity severity() {
    return severity;
  }

  /** Whether this finding fails the run. */
  public boolean fails(Finding finding) {
    return this != NEVER && finding.severity().compareTo(severity) >= 0;
  }

  /** The word that users write. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
