package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import dev.rollgate.run.RunRequest;
import java.io.IOException;
import java.util.Set;
import picocli.CommandLine.Mixin;

/** The options of every command that looks at manifests. */
final class RunOptions {

  @Mixin private final InputOptions input = new InputOptions();

  @Mixin private final ConfigurationOptions configuration = new ConfigurationOptions();

  @Mixin private final BaselineOptions baseline = new BaselineOptions();

  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Mixin private final RuleOptions rules = new RuleOptions();

  InputOptions input() {
    return input;
  }

  RuleOptions rules() {
    return rules;
  }

  /** A run with all rules. */
  Run run(Terminal terminal) throws UsageException, ConfigurationException, IOException {
    return run(terminal, Set.of(), Set.of(), Progress.NONE);
  }

  /** A run with the rules that are wanted: all when {@code only} is empty. */
  Run run(Terminal terminal, Set<String> only, Set<String> except, Progress progress)
      throws UsageException, ConfigurationException, IOException {
    settings.check();
    RunRequest request =
        new RunRequest(
            terminal.workingDirectory(),
            input.paths(),
            input.standardInput(terminal),
            input.exclude(),
            input.schemas(),
            configuration.configuration(),
            settings::apply,
            rules.part(),
            only,
            except,
            rules.jars(),
            baseline.baseline(),
            rules.suppressions(),
            rules.today());
    Run run = new Run(request, new BuiltInEngines(), progress);
    rules.check(run.catalog());
    return run;
  }
}
