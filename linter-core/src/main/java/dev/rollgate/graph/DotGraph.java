package dev.rollgate.graph;

import dev.rollgate.lint.Severity;
import dev.rollgate.report.Printable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** For Graphviz: a graph in the DOT language. */
public final class DotGraph implements GraphWriter {

  @Override
  public String write(TrafficGraph graph) {
    StringBuilder out = new StringBuilder("digraph traffic {\n  rankdir=LR\n  node [shape=box]\n");
    for (GraphNode node : graph.nodes()) {
      out.append("  %s [label=%s%s]\n".formatted(node.id(), quoted(lines(node)), style(node)));
    }
    for (GraphEdge edge : graph.edges()) {
      String label = quoted(List.of(edge.label()));
      out.append(
          "  %s -> %s [label=%s%s]\n"
              .formatted(edge.from(), edge.to(), label, style(edge.state())));
    }
    return out.append("}\n").toString();
  }

  private static List<String> lines(GraphNode node) {
    List<String> lines = new ArrayList<>(List.of(node.title()));
    if (node.state() != State.FOUND) {
      lines.add(node.state().word() + ": " + node.reason());
    }
    if (node.faults().worst().isPresent()) {
      lines.add(node.faults().counts());
      lines.addAll(node.faults().rules());
    }
    return lines;
  }

  private static String style(GraphNode node) {
    Optional<Severity> worst = node.faults().worst();
    return worst.isPresent()
        ? ", penwidth=2, color=" + (worst.get() == Severity.ERROR ? "red" : "orange")
        : style(node.state());
  }

  private static String style(State state) {
    return switch (state) {
      case FOUND -> "";
      case UNKNOWN -> ", style=dashed";
      case BROKEN -> ", style=dashed, color=red";
    };
  }

  /** A string of DOT, in which only quotes and backslashes mean something. */
  private static String quoted(List<String> lines) {
    return '"'
        + String.join(
            "\\n",
            lines.stream()
                .map(line -> Printable.of(line).replace("\\", "\\\\").replace("\"", "\\\""))
                .toList())
        + '"';
  }
}
