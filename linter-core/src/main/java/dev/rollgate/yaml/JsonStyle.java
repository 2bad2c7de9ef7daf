package dev.rollgate.yaml;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How a file writes JSON, and what is put in there.
 *
 * @param colon what stands between a key and its value
 * @param comma what stands between elements of one line
 * @param step by how much elements on lines of their own are indented; empty for JSON on one line
 * @param lineBreak the file's
 */
record JsonStyle(String colon, String comma, Optional<String> step, String lineBreak) {

  static JsonStyle of(SourceText source, Node root) {
    Optional<MappingNode> first = firstMapping(root);
    String colon = first.map(m -> colon(source, m)).orElse(": ");
    return new JsonStyle(
        colon,
        colon.endsWith(" ") ? ", " : ",",
        first.flatMap(m -> step(source, m)),
        source.lineBreakNear(root.start()));
  }

  /** The same, with everything on one line. */
  JsonStyle onOneLine() {
    return new JsonStyle(colon, comma, Optional.empty(), lineBreak);
  }

  /**
   * An entry of an object.
   *
   * @param indent what stands before the key on its line
   */
  String entry(Content key, Content value, String indent) {
    return write(key, indent) + colon + write(value, indent);
  }

  /** A value; {@code indent} stands before it, or before its key, on its line. */
  String write(Content value, String indent) {
    String deeper = indent + step.orElse("");
    if (value instanceof Content.Mapping mapping && !mapping.entries().isEmpty()) {
      List<String> entries =
          mapping.entries().stream().map(e -> entry(e.key(), e.value(), deeper)).toList();
      return "{" + between(entries, indent) + "}";
    }
    if (value instanceof Content.Sequence sequence && !sequence.items().isEmpty()) {
      return "["
          + between(sequence.items().stream().map(i -> write(i, deeper)).toList(), indent)
          + "]";
    }
    if (value instanceof Content.Scalar scalar) {
      return ScalarWriter.write(scalar, ScalarWriter.Context.JSON, ScalarStyle.DOUBLE_QUOTED);
    }
    return value instanceof Content.Sequence ? "[]" : "{}";
  }

  /** What stands between brackets: on lines of their own, or all on one. */
  String between(List<String> elements, String indent) {
    if (step.isEmpty()) {
      return String.join(comma, elements);
    }
    String separator = lineBreak + indent + step.get();
    return elements.stream().collect(Collectors.joining("," + separator, separator, lineBreak))
        + indent;
  }

  private static String colon(SourceText source, MappingNode mapping) {
    MappingNode.Entry entry = mapping.entries().get(0);
    String between = source.text().substring(entry.key().end(), entry.value().start());
    return between.isBlank() || !between.strip().equals(":") ? ": " : between;
  }

  private static Optional<String> step(SourceText source, MappingNode mapping) {
    int key = mapping.entries().get(0).key().start();
    String inner = source.text().substring(source.lineStart(key), key);
    String line = source.text().substring(source.lineStart(mapping.start()), mapping.start());
    String outer = line.substring(0, line.length() - line.stripLeading().length());
    boolean ownLine = inner.isBlank() && source.lineStart(key) > mapping.start();
    return ownLine && inner.startsWith(outer) && inner.length() > outer.length()
        ? Optional.of(inner.substring(outer.length()))
        : Optional.empty();
  }

  private static Optional<MappingNode> firstMapping(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.items().stream().flatMap(i -> firstMapping(i).stream()).findFirst();
    }
    if (!(node instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    return mapping.flow() && !mapping.entries().isEmpty()
        ? Optional.of(mapping)
        : mapping.entries().stream().flatMap(e -> firstMapping(e.value()).stream()).findFirst();
  }
}
