package dev.rollgate.run;

import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleFault;
import dev.rollgate.lint.Severity;

/** How a run ended, the worst first: a fault comes before findings, and hides none. */
public enum Verdict {
  /** An input could not be read, or a rule failed that is not the user's. */
  FAULT,
  /** A rule of the user's does not fit what it looks at. */
  MISFIT,
  /** There was nothing that a rule could look at. */
  NOTHING_TO_CHECK,
  /** A finding is as bad as the threshold, or worse. */
  FINDINGS,
  /** Everything else. */
  PASSED;

  /**
   * The verdict on a result.
   *
   * @param threshold from which severity on a finding fails the run
   */
  public static Verdict of(LintResult result, Severity threshold) {
    boolean ours = !result.faults().stream().allMatch(RuleFault::isUsers);
    if (ours || !result.projects().unreadable().isEmpty()) {
      return FAULT;
    }
    if (!result.faults().isEmpty()) {
      return MISFIT;
    }
    if (result.isEmpty()) {
      return NOTHING_TO_CHECK;
    }
    boolean found =
        result.findings().stream().anyMatch(f -> f.severity().compareTo(threshold) >= 0);
    return found ? FINDINGS : PASSED;
  }
}
