package dev.rollgate.yaml;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of a document. Nodes are immutable and compared by identity; an alias stays an alias, so
 * that no input can make the tree larger than its text.
 */
public abstract sealed class Node permits MappingNode, SequenceNode, ScalarNode, AliasNode {

  private final Span span;
  private final Properties properties;

  /**
   * What may stand before a value.
   *
   * @param start offset of the first property, or of the value when there is none
   */
  record Properties(int start, @Nullable String anchor, @Nullable String tag) {

    boolean isPresent() {
      return anchor != null || tag != null;
    }
  }

  Node(Span span, Properties properties) {
    this.span = span;
    this.properties = properties;
  }

  /**
   * The characters of the value itself: without an anchor or tag before it, without blank lines and
   * comments behind it. Zero-width for an empty value.
   */
  public final Span span() {
    return span;
  }

  /** The anchor's name, without {@code &}. */
  public final Optional<String> anchor() {
    return Optional.ofNullable(properties.anchor());
  }

  /** The tag in its long form, such as {@code tag:yaml.org,2002:str}. */
  public final Optional<String> tag() {
    return Optional.ofNullable(properties.tag());
  }

  /** Whether the value is for another tool than Kubernetes to make: {@code !Ref Name}. */
  public final boolean hasForeignTag() {
    return tag()
        .filter(tag -> !tag.startsWith("tag:yaml.org,2002:") && !tag.equals("!"))
        .isPresent();
  }

  /** This node, or what the alias stands for. */
  public abstract Node resolved();

  /** Offset where the value begins, an anchor or tag included. */
  final int outerStart() {
    return properties.start();
  }

  final int start() {
    return span.start();
  }

  final int end() {
    return span.end();
  }

  final boolean hasProperties() {
    return properties.isPresent();
  }
}
