package dev.rollgate.cli;

import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleFault;
import dev.rollgate.report.Printable;
import dev.rollgate.run.Verdict;
import java.io.PrintStream;

/** What the program's exit codes mean; each says whose turn it is. */
public final class ExitCode {

  /** Nothing at or above the threshold. */
  public static final int OK = 0;

  /** Findings at or above the threshold, or a diff that is not empty. */
  public static final int FINDINGS = 1;

  /** Wrong usage, a policy that does not fit what it looks at, or nothing to check. */
  public static final int USAGE = 2;

  /** An input that could not be read or written, or a fault of Rollgate itself. */
  public static final int FAULT = 3;

  private ExitCode() {}

  /** The exit code that a result deserves; what no report says is told. */
  static int of(LintResult result, FailOn failOn, boolean allowEmpty, PrintStream err) {
    for (RuleFault fault : result.faults()) {
      Message.tell(err, fault.describe());
    }
    return switch (Verdict.of(result, failOn)) {
      case FAULT -> FAULT;
      case MISFIT -> USAGE;
      case NOTHING_TO_CHECK -> {
        if (allowEmpty) {
          yield OK;
        }
        err.println(
            "rollgate: nothing to check: no Kubernetes object that matters here"
                + " (--allow-empty makes this a success)");
        yield USAGE;
      }
      case FINDINGS -> FINDINGS;
      case PASSED -> OK;
    };
  }

  /** Tells of files that could not be read, where no report does. */
  static void tellUnreadable(LintResult result, PrintStream err) {
    result
        .projects()
        .unreadable()
        .forEach(f -> Message.tell(err, Printable.of(f.name()) + ": " + f.problem()));
  }
}
