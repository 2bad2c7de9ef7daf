package dev.rollgate.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document, or a key. Nodes are immutable, and values are compared by identity, as are
 * keys that an alias may stand for; an alias stays an alias, so that no input can make the tree
 * larger than its text.
 */
public abstract sealed class Node permits MappingNode, SequenceNode, ScalarNode, AliasNode {

  // A tree has many nodes, and of few somebody asks the span: only its ends are kept.
  private final SourceText source;
  private final int start;
  private final int end;
  private final @Nullable Properties properties;

  /**
   * What stands before a value, if anything does.
   *
   * @param start offset of the first property
   */
  record Properties(int start, @Nullable String anchor, @Nullable String tag) {}

  Node(Span span, @Nullable Properties properties) {
    this(span.source(), span.start(), span.end(), properties);
  }

  Node(SourceText source, int start, int end, @Nullable Properties properties) {
    this.source = source;
    this.start = start;
    this.end = end;
    this.properties = properties;
  }

  /**
   * The characters of the value itself: without an anchor or tag before it, without blank lines and
   * comments behind it. Zero-width for an empty value.
   */
  public final Span span() {
    return new Span(source, start, end);
  }

  /** The anchor's name, without {@code &}. */
  public final Optional<String> anchor() {
    return properties == null ? Optional.empty() : Optional.ofNullable(properties.anchor());
  }

  /** The tag in its long form, such as {@code tag:yaml.org,2002:str}. */
  public final Optional<String> tag() {
    return properties == null ? Optional.empty() : Optional.ofNullable(properties.tag());
  }

  /** Whether the value is for another tool than Kubernetes to make: {@code !Ref Name}. */
  public final boolean hasForeignTag() {
    String tag = properties == null ? null : properties.tag();
    return tag != null && !tag.startsWith("tag:yaml.org,2002:") && !tag.equals("!");
  }

  /** This node, or what the alias stands for. */
  public abstract Node resolved();

  /** Offset where the value begins, an anchor or tag included. */
  final int outerStart() {
    return properties == null ? start : properties.start();
  }

  final int start() {
    return start;
  }

  final int end() {
    return end;
  }

  final boolean hasProperties() {
    return properties != null;
  }
}
