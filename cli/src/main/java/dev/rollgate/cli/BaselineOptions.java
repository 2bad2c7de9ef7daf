package dev.rollgate.cli;

import dev.rollgate.run.FileChoice;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which baseline counts. */
final class BaselineOptions {

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Known findings; else .rollgate-baseline.json.")
  private Optional<String> baseline = Optional.empty();

  @Option(names = "--no-baseline", description = "Report known findings too.")
  private boolean noBaseline;

  FileChoice baseline() throws UsageException {
    return ConfigurationOptions.choice("--baseline", baseline, noBaseline);
  }
}
