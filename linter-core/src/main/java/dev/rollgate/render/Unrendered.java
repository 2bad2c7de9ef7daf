package dev.rollgate.render;

import dev.rollgate.yaml.Span;

/**
 * A root that could not be rendered. What no other root takes of its files is looked at as it is.
 *
 * @param root the root
 * @param at where the fault is, as far as it is known
 * @param reason lower-case, without a full stop
 */
public record Unrendered(Root root, Span at, String reason) {

  /** A fault of which nobody knows where it is. */
  public Unrendered(Root root, String reason) {
    this(root, root.at(), reason);
  }
}
