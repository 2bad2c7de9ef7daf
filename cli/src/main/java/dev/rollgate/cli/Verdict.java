package dev.rollgate.cli;

import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleFault;
import dev.rollgate.lint.Severity;
import java.io.PrintStream;

/** The exit code that a result deserves. A fault comes before findings, and hides none. */
final class Verdict {

  private Verdict() {}

  /** Tells of files that could not be read, where no report does. */
  static void tellUnreadable(LintResult result, PrintStream err) {
    result
        .projects()
        .unreadable()
        .forEach(f -> err.println("rollgate: " + f.name() + ": " + f.problem()));
  }

  static int of(LintResult result, Severity threshold, boolean allowEmpty, PrintStream err) {
    for (RuleFault fault : result.faults()) {
      err.println("rollgate: " + fault.describe());
    }
    boolean ours = !result.faults().stream().allMatch(RuleFault::isUsers);
    if (ours || !result.projects().unreadable().isEmpty()) {
      return ExitCode.FAULT;
    }
    if (!result.faults().isEmpty()) {
      return ExitCode.USAGE;
    }
    if (result.isEmpty()) {
      if (allowEmpty) {
        return ExitCode.OK;
      }
      err.println(
          "rollgate: nothing to check: no Kubernetes object that matters here"
              + " (--allow-empty makes this a success)");
      return ExitCode.USAGE;
    }
    boolean found =
        result.findings().stream().anyMatch(f -> f.severity().compareTo(threshold) >= 0);
    return found ? ExitCode.FINDINGS : ExitCode.OK;
  }
}
