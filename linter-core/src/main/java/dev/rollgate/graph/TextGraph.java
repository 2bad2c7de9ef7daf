package dev.rollgate.graph;

import dev.rollgate.report.Printable;
import dev.rollgate.report.Style;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** For people: a tree below each object that makes a binding. */
public final class TextGraph implements GraphWriter {

  private final Style style;

  /** A writer with or without colours. */
  public TextGraph(Style style) {
    this.style = style;
  }

  @Override
  public String write(TrafficGraph graph) {
    Tree tree = new Tree(graph);
    graph.roots().forEach(tree::root);
    return tree.out.toString();
  }

  /** What was written so far, and what there is to write. */
  private final class Tree {

    private final StringBuilder out = new StringBuilder();
    private final Map<String, GraphNode> nodes;
    private final Map<String, List<GraphEdge>> edges;
    private final Set<String> shown = new HashSet<>();

    Tree(TrafficGraph graph) {
      nodes = graph.nodes().stream().collect(Collectors.toMap(GraphNode::id, n -> n));
      edges = graph.edges().stream().collect(Collectors.groupingBy(GraphEdge::from));
    }

    void root(String id) {
      node(id, style.faint(" in " + Printable.of(get(id).file())), "");
    }

    private GraphNode get(String id) {
      return Objects.requireNonNull(nodes.get(id));
    }

    /** A node that stands further up is named alone: what comes after it is there. */
    private void node(String id, String place, String margin) {
      out.append(style.bold(Printable.of(get(id).title()))).append(place);
      List<GraphEdge> steps = edges.getOrDefault(id, List.of());
      if (!shown.add(id) && !steps.isEmpty()) {
        out.append(style.faint(" (as above)")).append('\n');
        return;
      }
      out.append(remark(get(id))).append('\n');
      for (int i = 0; i < steps.size(); i++) {
        boolean last = i == steps.size() - 1;
        GraphEdge step = steps.get(i);
        out.append(margin).append(last ? "└─ " : "├─ ");
        out.append(label(step));
        node(step.to(), "", margin + (last ? "   " : "│  "));
      }
    }
  }

  private String label(GraphEdge edge) {
    String text = Printable.of(edge.label());
    String label = edge.state() == State.BROKEN ? style.bold(text) : style.faint(text);
    return text.isEmpty() ? "" : label + " ─▶ ";
  }

  private String remark(GraphNode node) {
    if (node.state() != State.FOUND) {
      return ": " + node.state().word() + ", " + Printable.of(node.reason());
    }
    Faults faults = node.faults();
    return faults
        .worst()
        .map(
            worst ->
                "  "
                    + style.severity(worst, faults.counts())
                    + ": "
                    + String.join(", ", faults.rules()))
        .orElse("");
  }
}
