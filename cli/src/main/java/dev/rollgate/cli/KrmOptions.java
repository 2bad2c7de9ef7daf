package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.render.RenderChoice;
import dev.rollgate.run.FileChoice;
import dev.rollgate.run.GivenText;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import dev.rollgate.run.RunRequest;
import dev.rollgate.yaml.SourceText;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of a KRM function: those of other runs, but for what they say of files. */
final class KrmOptions {

  @Option(
      names = "--schema",
      paramLabel = "DIR",
      description = "Schemas of further kinds: DIR/GROUP/KIND_VERSION.json.")
  private List<String> schemas = new ArrayList<>();

  @Mixin private final ConfigurationOptions configuration = new ConfigurationOptions();

  @Mixin private final JudgingOptions judging = new JudgingOptions();

  @Mixin private final RuleSelection selection = new RuleSelection();

  /**
   * A run over what came in.
   *
   * @param configured a configuration that counts where the command line says nothing of one
   */
  Run run(Terminal terminal, byte[] input, Optional<String> configured)
      throws UsageException, ConfigurationException, IOException {
    RunRequest.Draft draft =
        RunRequest.in(terminal.workingDirectory())
            .texts(List.of(new GivenText(SourceText.STANDARD_INPUT, input)))
            .schemas(schemas)
            .configuration(configuration(configured))
            .render(Optional.of(RenderChoice.OFF))
            .only(selection.only())
            .except(selection.except());
    return new Run(judging.addTo(draft).done(), Progress.NONE);
  }

  private FileChoice configuration(Optional<String> configured) throws UsageException {
    FileChoice choice = configuration.configuration();
    return choice instanceof FileChoice.Search && configured.isPresent()
        ? new FileChoice.Named(configured.get())
        : choice;
  }
}
