package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationSchema;
import dev.rollgate.lint.FailOn;
import dev.rollgate.run.Run;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows what counts, and where it comes from. */
@Command(
    name = "config",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Show the settings that count, and where each comes from.",
    footer = {
      "",
      "Examples:",
      "  rollgate config",
      "  rollgate config --drain-seconds 45 k8s/",
      "  rollgate config --no-config --json-schema > rollgate.schema.json"
    })
final class ConfigCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private final RunOptions options = new RunOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      description = "Exit with 1 from this severity on: error, warning or info (default: warning).")
  private Optional<FailOn> failOn = Optional.empty();

  @Option(
      names = "--json-schema",
      description = "Print the JSON Schema of rollgate.yaml, for editors.")
  private boolean jsonSchema;

  private ConfigCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** The command, with the options of those that need paths; here they may be left out. */
  static CommandLine in(Terminal terminal) {
    CommandLine command = new CommandLine(new ConfigCommand(terminal));
    CommandSpec spec = command.getCommandSpec();
    PositionalParamSpec paths = spec.positionalParameters().get(0);
    spec.remove(paths);
    spec.addPositional(
        PositionalParamSpec.builder()
            .arity("0..*")
            .paramLabel(paths.paramLabel())
            .typeInfo(paths.typeInfo())
            .getter(paths.getter())
            .setter(paths.setter())
            .initialValue(paths.initialValue())
            .description("What would be linted (default: this folder).")
            .build());
    return command;
  }

  @Override
  public Integer call() throws Exception {
    for (String path : options.input().paths()) {
      if (!Files.exists(terminal.workingDirectory().resolve(path))) {
        throw new UsageException("no such file or folder: " + path);
      }
    }
    Run run = options.run(terminal);
    run.check();
    terminal
        .out()
        .print(
            jsonSchema
                ? ConfigurationSchema.of(run.catalog())
                : new EffectiveConfiguration(
                        run, options, spec.commandLine().getParseResult()::hasMatchedOption)
                    .yaml(failOn.orElseGet(run::failOn), terminal.workingDirectory()));
    return ExitCode.OK;
  }
}
