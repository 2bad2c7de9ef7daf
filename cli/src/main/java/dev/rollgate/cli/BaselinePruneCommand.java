package dev.rollgate.cli;

import dev.rollgate.baseline.Baseline;
import dev.rollgate.baseline.BaselineFile;
import dev.rollgate.baseline.BrokenBaselineException;
import dev.rollgate.baseline.FindingCounts;
import dev.rollgate.files.FileBytes;
import dev.rollgate.report.Counted;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Takes out of the baseline what no longer occurs. */
@Command(
    name = "prune",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Take out of the baseline what no longer occurs; nothing is ever added.",
    footer = {
      "",
      "The paths must hold the whole folder of the baseline: a part does not tell.",
      "Examples:",
      "  rollgate baseline prune ."
    })
final class BaselinePruneCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final RunOptions options = new RunOptions();

  BaselinePruneCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    BaselineRun run = BaselineRun.of(options, terminal);
    BaselineFile file = read(run);
    int verdict = run.check(terminal);
    if (verdict != ExitCode.OK) {
      return verdict;
    }
    Baseline baseline = run.baseline(file);
    Optional<String> obstacle = baseline.obstacle(run.result());
    if (obstacle.isPresent()) {
      throw new UsageException(
          "%s was left alone: %s, so nobody can tell what no longer occurs"
              .formatted(run.name(), obstacle.get()));
    }
    FindingCounts leftOver = baseline.leftOver(run.result());
    FindingCounts kept = file.counts().minus(leftOver);
    if (leftOver.findings() > 0) {
      run.write(kept);
    }
    terminal
        .out()
        .printf(
            "took %s out of %s, %s left%n",
            Counted.of(leftOver.findings(), "finding"),
            run.name(),
            kept.findings() == 1 ? "1 is" : kept.findings() + " are");
    return ExitCode.OK;
  }

  private static BaselineFile read(BaselineRun run) throws UsageException, IOException {
    try {
      return BaselineFile.read(run.name(), new FileBytes().read(run.file()));
    } catch (NoSuchFileException e) {
      throw new UsageException(
          "no such file: %s (\"rollgate baseline create\" writes it)".formatted(run.name()));
    } catch (BrokenBaselineException e) {
      throw new UsageException(String.valueOf(e.getMessage()));
    }
  }
}
