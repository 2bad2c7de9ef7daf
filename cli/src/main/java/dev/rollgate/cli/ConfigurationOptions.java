package dev.rollgate.cli;

import dev.rollgate.run.FileChoice;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which configuration and which baseline count. */
final class ConfigurationOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration; else the nearest rollgate.yaml.")
  private Optional<String> config = Optional.empty();

  @Option(names = "--no-config", description = "Read no configuration.")
  private boolean noConfig;

  @Option(
      names = "--baseline",
      paramLabel = "FILE",
      description = "Known findings (default: .rollgate-baseline.json).")
  private Optional<String> baseline = Optional.empty();

  @Option(names = "--no-baseline", description = "Report known findings too.")
  private boolean noBaseline;

  FileChoice configuration() throws UsageException {
    return choice("--config", config, noConfig);
  }

  FileChoice baseline() throws UsageException {
    return choice("--baseline", baseline, noBaseline);
  }

  private static FileChoice choice(String option, Optional<String> file, boolean none)
      throws UsageException {
    if (none && file.isPresent()) {
      throw new UsageException(
          "%s and %s exclude one another".formatted(option, option.replace("--", "--no-")));
    }
    if (none) {
      return new FileChoice.None();
    }
    return file.isPresent() ? new FileChoice.Named(file.get()) : new FileChoice.Search();
  }
}
