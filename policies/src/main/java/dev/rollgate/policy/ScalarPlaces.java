package dev.rollgate.policy;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.Span;
import java.util.Optional;

/**
 * Finds a place of a scalar's text in the file. Indentation, folding and escaped line breaks change
 * nothing but white space, so the places are matched by counting the other characters.
 */
final class ScalarPlaces {

  private final String source;
  private final int end;
  private final ScalarNode scalar;
  private int at;

  private ScalarPlaces(ScalarNode scalar) {
    Span span = scalar.span();
    this.scalar = scalar;
    this.source = span.source().text();
    this.end = span.end();
    this.at = contentStart(scalar);
  }

  /**
   * An empty span at the place.
   *
   * @param path of a scalar; where it leads to none, the last node on the way counts
   * @param place line and column of the scalar's text
   */
  static Span find(Document.Parsed document, NodePath path, Position place) {
    Node node = document.root().resolved();
    for (NodePath.Step step : path.steps()) {
      Optional<Node> next = child(node, step);
      if (next.isEmpty()) {
        return at(node, node.span().start());
      }
      node = next.get();
    }
    return node instanceof ScalarNode scalar
        ? at(node, new ScalarPlaces(scalar).offset(place))
        : at(node, node.span().start());
  }

  private static Span at(Node node, int offset) {
    return new Span(node.span().source(), offset, offset);
  }

  private static Optional<Node> child(Node node, NodePath.Step step) {
    if (node instanceof MappingNode mapping && step instanceof NodePath.Key key) {
      return mapping.entry(key.name()).map(e -> e.value().resolved());
    }
    return node instanceof SequenceNode sequence
            && step instanceof NodePath.Index index
            && index.position() < sequence.items().size()
        ? Optional.of(sequence.items().get(index.position()).resolved())
        : Optional.empty();
  }

  private static int contentStart(ScalarNode scalar) {
    int start = scalar.span().start();
    if (scalar.style().isQuoted()) {
      return start + 1;
    }
    if (!scalar.style().isBlock()) {
      return start;
    }
    int line = scalar.span().text().indexOf('\n');
    return line < 0 ? scalar.span().end() : start + line + 1;
  }

  private int offset(Position place) {
    String value = scalar.value();
    int target = Math.min(valueOffset(value, place), value.length());
    int before = 0;
    for (int i = 0; i < target; i++) {
      before += isSpace(value.charAt(i)) ? 0 : 1;
    }
    int last = at;
    for (int seen = 0; seen < before && at < end; ) {
      boolean space = skipOne();
      if (!space) {
        seen++;
        last = at;
      }
    }
    boolean onCharacter = target < value.length() && !isSpace(value.charAt(target));
    return onCharacter ? nextCharacter() : last;
  }

  private int nextCharacter() {
    int start = at;
    while (at < end && skipOne()) {
      start = at;
    }
    return start;
  }

  private static int valueOffset(String value, Position place) {
    int start = 0;
    for (int line = 1; line < place.line(); line++) {
      start = value.indexOf('\n', start) + 1;
    }
    return start + place.column() - 1;
  }

  /** Goes over one character of the text as it is written, and says whether it is white space. */
  private boolean skipOne() {
    char c = source.charAt(at);
    return switch (scalar.style()) {
      case SINGLE_QUOTED -> {
        at += c == '\'' ? 2 : 1;
        yield isSpace(c);
      }
      case DOUBLE_QUOTED -> {
        if (c != '\\') {
          at++;
          yield isSpace(c);
        }
        char escape = source.charAt(at + 1);
        at += 2 + digits(escape);
        yield "ntr \t\r\n".indexOf(escape) >= 0;
      }
      default -> {
        at++;
        yield isSpace(c);
      }
    };
  }

  private static int digits(char escape) {
    return switch (escape) {
      case 'x' -> 2;
      case 'u' -> 4;
      case 'U' -> 8;
      default -> 0;
    };
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }
}
