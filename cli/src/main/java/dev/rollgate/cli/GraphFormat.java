package dev.rollgate.cli;

import dev.rollgate.graph.DotGraph;
import dev.rollgate.graph.GraphWriter;
import dev.rollgate.graph.MermaidGraph;
import dev.rollgate.graph.TextGraph;
import dev.rollgate.report.Style;
import java.util.Locale;

/** The notations of a graph. */
enum GraphFormat {
  TEXT,
  MERMAID,
  DOT;

  /** The word that options use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  GraphWriter writer(Style style) {
    return switch (this) {
      case TEXT -> new TextGraph(style);
      case MERMAID -> new MermaidGraph();
      case DOT -> new DotGraph();
    };
  }
}
