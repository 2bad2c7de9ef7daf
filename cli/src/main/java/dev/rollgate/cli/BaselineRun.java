package dev.rollgate.cli;

import dev.rollgate.baseline.Names;
import dev.rollgate.config.ConfigurationException;
import dev.rollgate.lint.LintResult;
import dev.rollgate.run.BaselinePlace;
import dev.rollgate.run.FailOn;
import dev.rollgate.run.Run;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;

/**
 * A run of the linter without a baseline, for the commands that write one.
 *
 * @param result what the rules find and suppressions leave
 * @param file where the baseline is or comes to be
 * @param name the same as users shall see it
 * @param names what the baseline calls things
 * @param rules the names of the rules that ran and may be suppressed
 * @param complete whether the run read everything in the baseline's folder
 * @param allowEmpty whether a run that finds nothing to check is a success
 */
record BaselineRun(
    LintResult result,
    Path file,
    String name,
    Names names,
    Set<String> rules,
    boolean complete,
    boolean allowEmpty) {

  /** Makes the run as the options say. */
  static BaselineRun of(RunOptions options, Terminal terminal)
      throws UsageException, ConfigurationException, IOException {
    Run run = options.run(terminal);
    BaselinePlace place = run.baselinePlace();
    return new BaselineRun(
        run.lintWithoutBaseline(run.read()),
        place.file(),
        place.name(),
        run.baselineNames(),
        run.baselineRules(),
        place.complete(),
        options.input().allowsEmpty());
  }

  /** Tells of all that keeps the run from being one that a baseline can be made of. */
  int check(Terminal terminal) {
    ExitCode.tellUnreadable(result, terminal.err());
    int verdict = ExitCode.of(result, FailOn.ERROR, allowEmpty, terminal.err());
    if (verdict == ExitCode.FAULT) {
      terminal.err().printf("rollgate: %s was left alone%n", name);
    }
    return verdict == ExitCode.FINDINGS ? ExitCode.OK : verdict;
  }
}
