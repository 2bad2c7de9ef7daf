package dev.rollgate.graph;

/** A notation for graphs. */
public sealed interface GraphWriter permits TextGraph, MermaidGraph, DotGraph {

  /** The whole text, with a line end at its end. */
  String write(TrafficGraph graph);
}
