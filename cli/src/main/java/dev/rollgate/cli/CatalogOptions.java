package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import dev.rollgate.run.RunRequest;
import java.io.IOException;
import picocli.CommandLine.Mixin;

/** Which rules there are, for commands that look at no manifests. */
final class CatalogOptions {

  @Mixin private final ConfigurationOptions configuration = new ConfigurationOptions();

  @Mixin private final RuleJarOptions jars = new RuleJarOptions();

  /** The built-in rules, those of jars, and the policies of the configuration. */
  RuleCatalog catalog(Terminal terminal)
      throws UsageException, ConfigurationException, IOException {
    RunRequest request =
        RunRequest.in(terminal.workingDirectory())
            .configuration(configuration.configuration())
            .catalog(ProgramRules::catalog)
            .rulesJars(jars.jars())
            .done();
    return new Run(request, Progress.NONE).catalog();
  }
}
