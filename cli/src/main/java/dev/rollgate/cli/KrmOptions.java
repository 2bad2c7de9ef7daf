package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.run.FileChoice;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import dev.rollgate.run.RunRequest;
import dev.rollgate.run.StandardInput;
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
    settings.check();
    RunRequest request =
        new RunRequest(
            terminal.workingDirectory(),
            List.of(),
            Optional.of(new StandardInput(SourceText.STANDARD_INPUT, input)),
            List.of(),
            schemas,
            configuration(configured),
            settings::apply,
            rules.part(),
            selection.only(),
            selection.except(),
            rules.jars(),
            baseline.baseline(),
            rules.suppressions(),
            rules.today());
    Run run = new Run(request, new BuiltInEngines(), Progress.NONE);
    rules.check(run.catalog());
    return run;
  }

  private FileChoice configuration(Optional<String> configured) throws UsageException {
    FileChoice choice = configuration.configuration();
    return choice instanceof FileChoice.Search && configured.isPresent()
        ? new FileChoice.Named(configured.get())
        : choice;
  }
}
