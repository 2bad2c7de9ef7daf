package dev.rollgate.report;

import dev.rollgate.lint.LintResult;

/** One way to show a result. */
public interface Reporter {

  /** The whole report, with the line break at its end. */
  String report(LintResult result);
}
