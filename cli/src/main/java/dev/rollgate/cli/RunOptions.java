package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.run.FileChoice;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import dev.rollgate.run.RunRequest;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;

/** The options of every command that looks at manifests. */
final class RunOptions {

  @Mixin private final InputOptions input = new InputOptions();

  @Mixin private final ConfigurationOptions configuration = new ConfigurationOptions();

  @Mixin private final JudgingOptions judging = new JudgingOptions();

  InputOptions input() {
    return input;
  }

  RuleOptions rules() {
    return judging.rules();
  }

  /** Files and folders. */
  List<Path> inputs(Terminal terminal) throws UsageException {
    List<Path> inputs = new ArrayList<>();
    for (String path : input.paths()) {
      inputs.add(path(path, terminal));
    }
    return inputs;
  }

  /** The configuration, where the user names one. */
  Optional<Path> configurationFile(Terminal terminal) throws UsageException {
    return configuration.configuration() instanceof FileChoice.Named named
        ? Optional.of(path(named.path(), terminal))
        : Optional.empty();
  }

  private static Path path(String name, Terminal terminal) throws UsageException {
    try {
      return terminal.workingDirectory().resolve(name);
    } catch (InvalidPathException e) {
      throw new UsageException("not the name of a file: " + name);
    }
  }

  /** A run with all rules. */
  Run run(Terminal terminal) throws UsageException, ConfigurationException, IOException {
    return run(terminal, Progress.NONE);
  }

  /** The same; somebody is told how far it is. */
  Run run(Terminal terminal, Progress progress)
      throws UsageException, ConfigurationException, IOException {
    return run(terminal, Set.of(), Set.of(), new ChangedOptions(), false, progress);
  }

  /**
   * A run with the rules that are wanted: all when {@code only} is empty.
   *
   * @param skipping whether what nothing ties to a target group may stay unread
   */
  Run run(
      Terminal terminal,
      Set<String> only,
      Set<String> except,
      ChangedOptions changed,
      boolean skipping,
      Progress progress)
      throws UsageException, ConfigurationException, IOException {
    RunRequest.Draft draft =
        RunRequest.in(terminal.workingDirectory())
            .paths(input.paths())
            .texts(input.texts(terminal))
            .changed(changed.files(terminal, input))
            .exclude(input.exclude())
            .schemas(input.schemas())
            .configuration(configuration.configuration())
            .render(input.render())
            .skipping(skipping)
            .only(only)
            .except(except);
    return new Run(judging.addTo(draft).done(), progress);
  }
}
