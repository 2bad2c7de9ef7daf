package dev.rollgate.cli;

import dev.rollgate.run.FileChoice;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which configuration counts. */
final class ConfigurationOptions {

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "The configuration; else the nearest rollgate.yaml.")
  private Optional<String> config = Optional.empty();

  @Option(names = "--no-config", description = "Read no configuration.")
  private boolean noConfig;

  FileChoice configuration() throws UsageException {
    return choice("--config", config, noConfig);
  }

  /** What two options choose, of which one says that there is no file. */
  static FileChoice choice(String option, Optional<String> file, boolean none)
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
