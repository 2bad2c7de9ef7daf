package dev.rollgate.cli;

import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Severity;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports what the rules find. */
@Command(
    name = "lint",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Report what would lose traffic.",
    footer = {"", "Examples:", "  rollgate lint k8s/", "  kustomize build prod | rollgate lint -"})
final class LintCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RunOptions options = new RunOptions();

  @Mixin private final RuleSelection selection = new RuleSelection();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit with 1 from this severity on: error, warning or info (default: warning).")
  private Optional<Severity> failOn = Optional.empty();

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    output.check(terminal);
    Run run = options.run(terminal, selection.only(), selection.except(), Progress.NONE);
    Severity threshold = failOn.orElse(run.failOn());
    LintResult result = run.lint(run.read());
    int written = output.write(result, run.catalog(), threshold, terminal);
    int verdict = Verdict.of(result, threshold, options.input().allowsEmpty(), terminal.err());
    // The worse of the two: a report that is not there is a fault.
    return Math.max(written, verdict);
  }
}
