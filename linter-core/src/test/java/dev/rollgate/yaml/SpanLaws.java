package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.yaml.MappingNode.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What holds for the spans of every tree. */
final class SpanLaws {

  /** To the engine a next-line character is text, but behind a space it ends a line. */
  private static final Pattern BREAKING_NEXT_LINE = Pattern.compile("[ \\t]\u0085");

  private SpanLaws() {}

  /** Checks a document's tree. */
  static void check(Document.Parsed document) {
    Span whole = document.span();
    check(document.root(), whole.start(), whole.end());
  }

  private static void check(Node node, int from, int to) {
    String text = node.span().text();
    assertThat(node.outerStart()).as(text).isBetween(from, to);
    assertThat(node.start()).as(text).isBetween(node.outerStart(), to);
    assertThat(node.end()).as(text).isBetween(node.start(), to);
    assertThat(node.hasProperties() || node.outerStart() == node.start()).as(text).isTrue();
    if (node instanceof ScalarNode scalar) {
      checkScalar(scalar, text);
    } else if (node instanceof AliasNode alias) {
      assertThat(text).isEqualTo("*" + alias.name());
    } else {
      checkCollection(node, text);
    }
  }

  private static void checkScalar(ScalarNode scalar, String text) {
    switch (scalar.style()) {
      case PLAIN -> {
        // A line separator, U+2028, ends a line in YAML 1.1. To the engine it is text as in 1.2,
        // whichever version the document names, and so belongs to the scalar that ends with it.
        assertThat(text).doesNotMatch("(?s)[ \\t\\r\\n].*|.*[ \\t\\r\\n]");
        if (text.lines().count() < 2 && !BREAKING_NEXT_LINE.matcher(text).find()) {
          assertThat(text).isEqualTo(scalar.value());
        }
      }
      case SINGLE_QUOTED -> assertThat(text).startsWith("'").endsWith("'");
      case DOUBLE_QUOTED -> assertThat(text).startsWith("\"").endsWith("\"");
      case LITERAL -> assertThat(text).startsWith("|");
      case FOLDED -> assertThat(text).startsWith(">");
    }
  }

  private static void checkCollection(Node node, String text) {
    List<Node> children = new ArrayList<>();
    boolean flow;
    if (node instanceof SequenceNode sequence) {
      flow = sequence.flow();
      children.addAll(sequence.items());
      assertThat(text).startsWith(flow ? "[" : "-");
      if (flow) {
        assertThat(text).endsWith("]");
      }
    } else {
      MappingNode mapping = (MappingNode) node;
      flow = mapping.flow();
      for (Entry entry : mapping.entries()) {
        children.add(entry.key());
        children.add(entry.value());
      }
      if (mapping.hasBraces()) {
        assertThat(text).endsWith("}");
      }
    }
    int from = node.start();
    for (Node child : children) {
      check(child, from, node.end());
      from = child.end();
    }
    if (!flow) {
      assertThat(from).as(text).isEqualTo(node.end());
    }
  }
}
