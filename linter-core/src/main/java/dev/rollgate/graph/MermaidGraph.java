package dev.rollgate.graph;

import dev.rollgate.lint.Severity;
import dev.rollgate.report.Printable;
import java.util.Optional;

/** For Markdown: a flowchart of Mermaid. */
public final class MermaidGraph implements GraphWriter {

  /** Text that means nothing to Mermaid, nor to HTML; the rest is written by number. */
  private static final String HARMLESS = " -_.,:/()=→";

  @Override
  public String write(TrafficGraph graph) {
    StringBuilder out = new StringBuilder("flowchart LR\n");
    for (GraphNode node : graph.nodes()) {
      out.append("  %s[\"%s\"]%s\n".formatted(node.id(), label(node), style(node)));
    }
    for (GraphEdge edge : graph.edges()) {
      String label = edge.label().isEmpty() ? "" : "|\"" + escaped(edge.label()) + "\"|";
      out.append("  %s %s%s %s\n".formatted(edge.from(), arrow(edge), label, edge.to()));
    }
    out.append("  classDef error stroke:#c00,stroke-width:3px\n");
    out.append("  classDef warning stroke:#c80,stroke-width:3px\n");
    out.append("  classDef unknown stroke-dasharray:4\n");
    out.append("  classDef broken stroke:#c00,stroke-dasharray:4\n");
    return out.toString();
  }

  private static String label(GraphNode node) {
    StringBuilder label = new StringBuilder(escaped(node.title()));
    if (node.state() != State.FOUND) {
      label.append("<br/>").append(escaped(node.state().word() + ": " + node.reason()));
    }
    if (node.faults().worst().isPresent()) {
      label.append("<br/>").append(escaped(node.faults().counts()));
      node.faults().rules().forEach(rule -> label.append("<br/>").append(escaped(rule)));
    }
    return label.toString();
  }

  private static String style(GraphNode node) {
    Optional<Severity> worst = node.faults().worst();
    if (worst.isPresent()) {
      return ":::" + worst.get().word();
    }
    return node.state() == State.FOUND ? "" : ":::" + node.state().word();
  }

  private static String arrow(GraphEdge edge) {
    return switch (edge.state()) {
      case FOUND -> "-->";
      case UNKNOWN -> "-.->";
      case BROKEN -> "--x";
    };
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    Printable.of(text)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c) || HARMLESS.indexOf(c) >= 0) {
                out.appendCodePoint(c);
              } else {
                out.append('#').append(c).append(';');
              }
            });
    return out.toString();
  }
}
