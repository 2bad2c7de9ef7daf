package dev.rollgate.cli;

import dev.rollgate.baseline.FindingCounts;
import dev.rollgate.report.Counted;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Records what the rules find now. */
@Command(
    name = "create",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Write a baseline with all findings of now, of every severity.",
    footer = {
      "",
      "Examples:",
      "  rollgate baseline create .",
      "  rollgate baseline create --force .    take in new findings too"
    })
final class BaselineCreateCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--force",
      description = "Replace a baseline that is there; what this run does not find is forgotten.")
  private boolean force;

  BaselineCreateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    BaselineRun run = BaselineRun.of(options, terminal);
    boolean exists = Files.exists(run.file());
    if (exists && !force) {
      throw new UsageException(
          ("%s exists: \"rollgate baseline prune\" takes out what no longer occurs, --force"
                  + " records all findings anew")
              .formatted(run.name()));
    }
    int verdict = run.check(terminal);
    if (verdict != ExitCode.OK) {
      return verdict;
    }
    FindingCounts counts = run.recorded();
    run.write(counts);
    terminal
        .out()
        .printf(
            "recorded %s of %s in %s%n",
            Counted.of(counts.findings(), "finding"),
            Counted.of(counts.rules(), "rule"),
            run.name());
    return ExitCode.OK;
  }
}
