package dev.rollgate.yaml;

import java.math.BigInteger;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value without parts. */
public final class ScalarNode extends Node {

  private final String value;
  private final ScalarStyle style;
  private final ScalarType type;

  ScalarNode(
      SourceText source,
      int start,
      int end,
      @Nullable Properties properties,
      String value,
      ScalarStyle style) {
    super(source, start, end, properties);
    this.value = value;
    this.style = style;
    this.type = ScalarResolver.type(value, style, properties == null ? null : properties.tag());
  }

  /** The text after quotes, escapes and folding are undone. */
  public String value() {
    return value;
  }

  /** How it is written. */
  public ScalarStyle style() {
    return style;
  }

  /** Whether it can be made again of where it begins and of its text: nothing else was written. */
  boolean isPlainText() {
    return style == ScalarStyle.PLAIN && !hasProperties() && end() - start() == value.length();
  }

  /** What Kubernetes makes of it. */
  public ScalarType type() {
    return type;
  }

  /** The number, when this is a whole number. */
  public Optional<BigInteger> integer() {
    return type == ScalarType.INTEGER ? ScalarResolver.integer(value) : Optional.empty();
  }

  /** The truth value, when this is a boolean. */
  public Optional<Boolean> bool() {
    return type == ScalarType.BOOLEAN
        ? Optional.of(ScalarResolver.isTrue(value))
        : Optional.empty();
  }

  @Override
  public ScalarNode resolved() {
    return this;
  }
}
