package dev.rollgate.cli;

import dev.rollgate.report.Printable;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.SequenceNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.core.io.JsonStringEncoder;

/** YAML whose lines say at their ends where they come from. */
final class AnnotatedYaml {

  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._/-]*");
  private static final Set<String> NO_TEXT = Set.of("null", "Null", "NULL");

  /** Several lines that a literal block can hold: no blanks where they would mean more. */
  private static final Pattern LITERAL = Pattern.compile("\\S(?s:.*\n.*)\\S\n?");

  private final StringBuilder out = new StringBuilder();

  /** A line that is only for people. */
  void comment(String text) {
    out.append("# ").append(text).append('\n');
  }

  void line(String text, String origin) {
    out.append(text).append("  # ").append(origin).append('\n');
  }

  /** The value of a key of the configuration; {@code lead} ends with the colon. */
  void entry(String lead, Node value) {
    Node node = value.resolved();
    if (isNested(node)) {
      line(lead, place(node));
      String indent = " ".repeat(lead.length() - lead.stripLeading().length() + 2);
      nested(node, indent, indent);
    } else {
      scalar(lead + " ", node);
    }
  }

  /** Where a node of the configuration is, for people. */
  static String place(Node node) {
    return node.span().file() + ":" + node.span().from().line();
  }

  /** A text as YAML reads it back. */
  static String quoted(String text) {
    return PLAIN.matcher(text).matches() && !NO_TEXT.contains(text)
        ? text
        : "\"" + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + "\"";
  }

  /** A mapping or list; its first line begins with {@code first}, the others are indented. */
  private void nested(Node node, String first, String indent) {
    String lead = first;
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        String key = entry.key().span().text() + ":";
        member(lead + key, entry.value().resolved(), indent + "  ");
        lead = indent;
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        if (isNested(item.resolved())) {
          nested(item.resolved(), lead + "- ", indent + "  ");
        } else {
          scalar(lead + "- ", item.resolved());
        }
        lead = indent;
      }
    }
  }

  private void member(String lead, Node value, String indent) {
    if (isNested(value)) {
      line(lead, place(value));
      nested(value, indent, indent);
    } else {
      scalar(lead + " ", value);
    }
  }

  /** Whether a node has members or items, which go on lines of their own. */
  static boolean isNested(Node node) {
    return (node instanceof MappingNode mapping && !mapping.entries().isEmpty())
        || (node instanceof SequenceNode sequence && !sequence.items().isEmpty());
  }

  private void scalar(String lead, Node node) {
    String written = node.span().text();
    if (node instanceof ScalarNode scalar && !isVisible(written)) {
      line(lead + Printable.of(quoted(scalar.value())), place(node));
    } else if (!written.contains("\n") || !(node instanceof ScalarNode scalar)) {
      line(lead + written.replace('\n', ' '), place(node));
    } else if (!LITERAL.matcher(scalar.value()).matches()) {
      line(lead + quoted(scalar.value()), place(node));
    } else {
      literal(lead, scalar);
    }
  }

  private static boolean isVisible(String text) {
    return text.replace("\t", "").lines().allMatch(line -> Printable.of(line).equals(line));
  }

  private void literal(String lead, ScalarNode scalar) {
    List<String> lines = scalar.value().lines().toList();
    line(lead + (scalar.value().endsWith("\n") ? "|" : "|-"), place(scalar));
    String indent = " ".repeat(lead.length() - lead.stripLeading().length() + 4);
    lines.forEach(l -> out.append(l.isEmpty() ? "" : indent + l).append('\n'));
  }

  /** The text, with a line break at its end. */
  @Override
  public String toString() {
    return out.toString();
  }
}
