package dev.rollgate.cli;

import dev.rollgate.files.FileReading;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reports what the rules find. */
@Command(
    name = "lint",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Report what would lose traffic.",
    footer = {"", "Examples:", "  rollgate lint k8s/", "  kustomize build prod | rollgate lint -"})
final class LintCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final InputOptions input = new InputOptions();

  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Mixin private final OutputOptions output = new OutputOptions();

  @Option(
      names = "--fail-on",
      paramLabel = "SEVERITY",
      defaultValue = "warning",
      description =
          "Exit with 1 from this severity on: error, warning or info (default: ${DEFAULT-VALUE}).")
  private Severity failOn = Severity.WARNING;

  LintCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    output.check(terminal);
    RuleCatalog catalog = RuleCatalog.load();
    Settings told = settings.settings(catalog);
    SchemaFolders schemas = input.schemas(terminal);
    FileReading reading = input.read(terminal, schemas);
    Settings assumed = told.withCustomKinds(schemas.kindsIn(reading.files()));
    Project project = new Project(reading.files(), reading.unreadable(), assumed);
    LintResult result = new Linter(catalog.rules()).lint(project);
    int written = output.write(result, catalog, failOn, terminal);
    // The worse of the two: a report that is not there is a fault.
    return Math.max(written, Verdict.of(result, failOn, input.allowsEmpty(), terminal.err()));
  }
}
