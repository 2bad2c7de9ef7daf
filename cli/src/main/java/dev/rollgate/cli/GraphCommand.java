package dev.rollgate.cli;

import dev.rollgate.graph.TrafficGraph;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.LintResult;
import dev.rollgate.run.Run;
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

  @Mixin private final RunOptions options = new RunOptions();

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
    Run run = options.run(terminal);
    LintResult result = run.lint(run.read());
    TrafficGraph graph = TrafficGraph.of(result);
    if (!graph.isEmpty()) {
      terminal.out().print(output.writer(terminal.style()).write(graph));
    }
    ExitCode.tellUnreadable(result, terminal.err());
    int verdict = ExitCode.of(result, FailOn.ERROR, options.input().allowsEmpty(), terminal.err());
    if (verdict == ExitCode.FAULT || verdict == ExitCode.USAGE) {
      return verdict;
    }
    if (graph.isEmpty() && !options.input().allowsEmpty()) {
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
