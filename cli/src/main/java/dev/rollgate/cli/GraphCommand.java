package dev.rollgate.cli;

import dev.rollgate.files.FileReading;
import dev.rollgate.graph.TrafficGraph;
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

/** Shows the ways of traffic. */
@Command(
    name = "graph",
    abbreviateSynopsis = true,
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description =
        "Show how traffic reaches pods: binding, Service, workload, namespace, and faults.",
    footer = {
      "",
      "Examples:",
      "  rollgate graph k8s/",
      "  rollgate graph --output mermaid k8s/ > traffic.mmd",
      "  rollgate graph --output dot k8s/ | dot -Tsvg > traffic.svg"
    })
final class GraphCommand implements Callable<Integer> {

  private final Terminal terminal;

  @Mixin private final InputOptions input = new InputOptions();

  @Mixin private final SettingsOptions settings = new SettingsOptions();

  @Option(
      names = "--output",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private GraphFormat output = GraphFormat.TEXT;

  GraphCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Exception {
    RuleCatalog catalog = RuleCatalog.load();
    Settings told = settings.settings(catalog);
    SchemaFolders schemas = input.schemas(terminal);
    FileReading reading = input.read(terminal, schemas);
    Settings assumed = told.withCustomKinds(schemas.kindsIn(reading.files()));
    Project project = new Project(reading.files(), reading.unreadable(), assumed);
    LintResult result = new Linter(catalog.rules()).lint(project);
    TrafficGraph graph = TrafficGraph.of(result);
    if (!graph.isEmpty()) {
      terminal.out().print(output.writer(terminal.style()).write(graph));
    }
    project
        .unreadable()
        .forEach(f -> terminal.err().println("rollgate: " + f.name() + ": " + f.problem()));
    int verdict = Verdict.of(result, Severity.ERROR, input.allowsEmpty(), terminal.err());
    if (verdict == ExitCode.FAULT || verdict == ExitCode.USAGE) {
      return verdict;
    }
    if (graph.isEmpty() && !input.allowsEmpty()) {
      terminal
          .err()
          .println(
              "rollgate: nothing to show: no manifest here ties a Service to a target group"
                  + " (--allow-empty makes this a success)");
      return ExitCode.USAGE;
    }
    // A picture with faults in it is a success.
    return ExitCode.OK;
  }
}
