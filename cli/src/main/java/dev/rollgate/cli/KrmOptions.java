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

  @Mixin private final BaselineOptions baseline = new BaselineOptions();

  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Mixin private final RuleOptions rules = new RuleOptions();

  @Mixin private final RuleSelection selection = new RuleSelection();

  /**
   * A run over what came in.
   *
   * @param configured a configuration that counts where the command line says nothing of one
   */
  Run run(Terminal terminal, byte[] input, Optional<String> configured)
      throws UsageException, ConfigurationException, IOException {
    RunRequest request =
        RunRequest.in(terminal.workingDirectory())
            .texts(List.of(new GivenText(SourceText.STANDARD_INPUT, input)))
            .schemas(schemas)
            .configuration(configuration(configured))
            .assumptions(settings.assumptions()::over)
            .render(Optional.of(RenderChoice.OFF))
            .rules(rules.part())
            .only(selection.only())
            .except(selection.except())
            .rulesJars(rules.jars())
            .baseline(baseline.baseline())
            .suppressions(rules.suppressions())
            .today(rules.today())
            .done();
    return new Run(request, Progress.NONE);
  }

  private FileChoice configuration(Optional<String> configured) throws UsageException {
    FileChoice choice = configuration.configuration();
    return choice instanceof FileChoice.Search && configured.isPresent()
        ? new FileChoice.Named(configured.get())
        : choice;
  }
}
