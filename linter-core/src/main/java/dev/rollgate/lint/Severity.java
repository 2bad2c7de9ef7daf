package dev.rollgate.lint;

import java.util.Locale;

/** How bad a finding is, mildest first. */
public enum Severity {
  /** Worth knowing; never fails a run by default. */
  INFO,
  /** Loses traffic under some circumstances, or protects less than it seems to. */
  WARNING,
  /** Surely breaks a rollout or loses traffic. */
  ERROR;

  /** The word in reports and options: {@code error}, {@code warning}, {@code info}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The word. */
  @Override
  public String toString() {
    return word();
  }
}
