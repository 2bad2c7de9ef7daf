package dev.rollgate.yaml;

/** {@code *name}: another place where an anchored node counts. */
public final class AliasNode extends Node {

  private final String name;
  private final Node target;

  AliasNode(Span span, String name, Node target) {
    super(span, null);
    this.name = name;
    this.target = target;
  }

  /** The anchor's name, without {@code *}. */
  public String name() {
    return name;
  }

  @Override
  public Node resolved() {
    return target.resolved();
  }

  Node target() {
    return target;
  }
}
