package dev.rollgate.yaml;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list of values. */
public final class SequenceNode extends Node {

  private final boolean flow;
  private final List<Node> items;

  SequenceNode(Span span, @Nullable Properties properties, boolean flow, List<Node> items) {
    super(span, properties);
    this.flow = flow;
    this.items = List.copyOf(items);
  }

  /** Whether it is written {@code [in brackets]}. */
  public boolean flow() {
    return flow;
  }

  /** The items as written: an alias stays an alias. */
  public List<Node> items() {
    return items;
  }

  @Override
  public SequenceNode resolved() {
    return this;
  }
}
