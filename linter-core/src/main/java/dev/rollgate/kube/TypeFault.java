package dev.rollgate.kube;

import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.Span;

/**
 * A field whose value has a type that the API does not take.
 *
 * @param expected what the API takes, with its article: {@code a whole number}
 * @param actual what is written, likewise
 */
public record TypeFault(NodePath path, Span span, String expected, String actual) {

  private static final int MAX_QUOTED = 40;

  static TypeFault of(Node value, NodePath path, String expected) {
    return new TypeFault(path, value.span(), expected, actual(value));
  }

  private static String actual(Node value) {
    if (value instanceof MappingNode) {
      return "an object";
    }
    if (value instanceof ScalarNode scalar) {
      return switch (scalar.type()) {
        case STRING -> "the string \"" + shortened(scalar.value()) + '"';
        case INTEGER -> "the number " + scalar.value();
        case FLOAT -> "the fraction " + scalar.value();
        case BOOLEAN -> "the boolean " + scalar.value();
        case NULL -> "null";
      };
    }
    return "a list";
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= MAX_QUOTED && line.equals(text)
        ? text
        : line.substring(0, Math.min(line.length(), MAX_QUOTED)) + "...";
  }
}
