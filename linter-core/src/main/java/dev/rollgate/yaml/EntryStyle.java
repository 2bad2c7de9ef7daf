package dev.rollgate.yaml;

import dev.rollgate.yaml.MappingNode.Entry;
import java.util.List;
import java.util.Optional;

/**
 * How an author writes the entries of block mappings.
 *
 * @param quotes the quotes around what needs some: single or double ones
 * @param quotedKeys whether keys stand in quotes that need none
 * @param separator what stands between a colon and its value
 */
record EntryStyle(ScalarStyle quotes, boolean quotedKeys, String separator) {

  private static final String USUAL_SEPARATOR = " ";

  /** The style of a document whose entries say nothing of their own. */
  static EntryStyle of(Node root) {
    ScalarStyle quotes = firstQuotes(root).orElse(ScalarStyle.DOUBLE_QUOTED);
    return new EntryStyle(quotes, false, USUAL_SEPARATOR);
  }

  /** The style beside the entries of the deepest block mapping on the way to a place. */
  EntryStyle near(SourceText source, List<Node> ancestors) {
    for (int i = ancestors.size() - 1; i >= 0; i--) {
      if (ancestors.get(i) instanceof MappingNode mapping
          && !mapping.flow()
          && !mapping.entries().isEmpty()) {
        boolean quoted = mapping.entries().stream().allMatch(e -> isQuoted(e.key()));
        return new EntryStyle(quotes, quoted, separator(source, mapping));
      }
    }
    return this;
  }

  /** Tabs are kept as the last entry has them; more spaces than one line up what is there. */
  private static String separator(SourceText source, MappingNode mapping) {
    Entry last = mapping.entries().get(mapping.entries().size() - 1);
    String between = source.text().substring(last.key().end(), last.value().outerStart());
    boolean tabs = between.matches(":[ \t]*\t[ \t]*");
    return tabs ? between.substring(1) : USUAL_SEPARATOR;
  }

  private static Optional<ScalarStyle> firstQuotes(Node node) {
    if (node instanceof ScalarNode scalar) {
      return Optional.of(scalar.style()).filter(s -> isQuoted(scalar));
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.items().stream().flatMap(i -> firstQuotes(i).stream()).findFirst();
    }
    return node instanceof MappingNode mapping
        ? mapping.entries().stream()
            .flatMap(e -> firstQuotes(e.key()).or(() -> firstQuotes(e.value())).stream())
            .findFirst()
        : Optional.empty();
  }

  private static boolean isQuoted(Node node) {
    return node instanceof ScalarNode scalar
        && (scalar.style() == ScalarStyle.SINGLE_QUOTED
            || scalar.style() == ScalarStyle.DOUBLE_QUOTED);
  }
}
