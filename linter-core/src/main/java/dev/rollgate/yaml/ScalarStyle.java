package dev.rollgate.yaml;

/** How a scalar is written. */
public enum ScalarStyle {
  /** Without quotes. */
  PLAIN,
  /** {@code 'single'}. */
  SINGLE_QUOTED,
  /** {@code "double"}. */
  DOUBLE_QUOTED,
  /** {@code |}. */
  LITERAL,
  /** {@code >}. */
  FOLDED;

  /** Whether the text stands in quotes. */
  public boolean isQuoted() {
    return this == SINGLE_QUOTED || this == DOUBLE_QUOTED;
  }

  /** Whether the text stands on lines of its own below a header. */
  public boolean isBlock() {
    return this == LITERAL || this == FOLDED;
  }
}
