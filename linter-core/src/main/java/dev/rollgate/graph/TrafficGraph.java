package dev.rollgate.graph;

import dev.rollgate.lint.LintResult;
import java.util.List;

/**
 * How traffic reaches the pods of a project: binding, Service, workload, namespace.
 *
 * @param nodes each object once, in the order of the files of the bindings
 * @param edges each step once, those of the first binding first
 * @param roots the identifiers of the nodes that make bindings
 */
public record TrafficGraph(List<GraphNode> nodes, List<GraphEdge> edges, List<String> roots) {

  /** Copies the lists. */
  public TrafficGraph {
    nodes = List.copyOf(nodes);
    edges = List.copyOf(edges);
    roots = List.copyOf(roots);
  }

  /** The graph of what was linted, with what was found. */
  public static TrafficGraph of(LintResult result) {
    return new GraphBuilder(result).build();
  }

  /** Whether there is no binding. */
  public boolean isEmpty() {
    return roots.isEmpty();
  }
}
