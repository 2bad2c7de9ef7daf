package dev.rollgate.run;

import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleFault;

/** How a run ended, the worst first: a fault comes before findings, and hides none. */
public enum Verdict {
  /** An input could not be read, or a rule failed that is not the user's. */
  FAULT,
  /** A rule of the user's does not fit what it looks at. */
  MISFIT,
  /** There was nothing that a rule could look at. */
  NOTHING_TO_CHECK,
  /** A finding fails the run. */
  FINDINGS,
  /** Everything else. */
  PASSED;

  /**
   * The verdict on a result.
   *
   * @param failOn which findings fail the run
   */
  public static Verdict of(LintResult result, FailOn failOn) {
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
    return result.findings().stream().anyMatch(failOn::fails) ? FINDINGS : PASSED;
  }
}
