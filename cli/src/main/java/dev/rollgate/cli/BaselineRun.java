package dev.rollgate.cli;

import dev.rollgate.baseline.Baseline;
import dev.rollgate.baseline.BaselineFile;
import dev.rollgate.baseline.FindingCounts;
import dev.rollgate.config.ConfigurationException;
import dev.rollgate.files.WholeFile;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.LintResult;
import dev.rollgate.run.Run;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A run of the linter without a baseline, for the commands that write one.
 *
 * @param run what was run
 * @param result what the rules find and suppressions leave
 * @param allowEmpty whether a run that finds nothing to check is a success
 */
record BaselineRun(Run run, LintResult result, boolean allowEmpty) {

  /** Makes the run as the options say. */
  static BaselineRun of(RunOptions options, Terminal terminal)
      throws UsageException, ConfigurationException, IOException {
    Run run = options.run(terminal);
    return new BaselineRun(run, run.lintWithoutBaseline(run.read()), options.input().allowsEmpty());
  }

  /** Where the baseline is or comes to be. */
  Path file() {
    return run.baselinePlace().file();
  }

  /** The same as users shall see it. */
  String name() {
    return run.baselinePlace().name();
  }

  /** What the baseline is to record. */
  FindingCounts recorded() throws ConfigurationException {
    return run.recorded(result);
  }

  /** The baseline that a file holds. */
  Baseline baseline(BaselineFile file) throws ConfigurationException {
    return new Baseline(
        file, run.baselineNames(), run.baselineRules(), run.baselinePlace().complete());
  }

  /** Tells of all that keeps the run from being one that a baseline can be made of. */
  int check(Terminal terminal) {
    ExitCode.tellUnreadable(result, terminal.err());
    int verdict = ExitCode.of(result, FailOn.ERROR, allowEmpty, terminal.err());
    if (verdict == ExitCode.FAULT) {
      Message.tell(terminal.err(), "%s was left alone".formatted(name()));
    }
    return verdict == ExitCode.FINDINGS ? ExitCode.OK : verdict;
  }

  /** Writes the baseline; one that was there stays as it was when that fails. */
  void write(FindingCounts counts) throws IOException {
    WholeFile.write(name(), file(), counts.text());
  }
}
