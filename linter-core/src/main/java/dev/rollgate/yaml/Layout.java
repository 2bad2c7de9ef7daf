package dev.rollgate.yaml;

import dev.rollgate.yaml.MappingNode.Entry;
import java.util.List;

/**
 * How a document is laid out, so that what is put in looks like what stands around it.
 *
 * @param step columns by which a mapping below a key is indented
 * @param sequenceStep columns by which the dashes below a key are indented; 0 for indentless ones
 * @param json whether the document is JSON: flow collections with quoted keys
 * @param entries how entries are written
 */
record Layout(int step, int sequenceStep, boolean json, EntryStyle entries) {

  private static final int USUAL_STEP = 2;

  static Layout of(Node root, Steps steps) {
    EntryStyle entries = EntryStyle.of(root);
    return isJson(root)
        ? new Layout(USUAL_STEP, 0, true, entries)
        : new Layout(
            steps.first(root, true).orElse(USUAL_STEP),
            steps.first(root, false).orElse(0),
            false,
            entries);
  }

  private static boolean isJson(Node node) {
    if (node.hasProperties() || node instanceof AliasNode) {
      return false;
    }
    if (node instanceof SequenceNode sequence) {
      return sequence.flow() && sequence.items().stream().allMatch(Layout::isJson);
    }
    if (node instanceof MappingNode mapping) {
      return mapping.flow()
          && mapping.entries().stream().allMatch(e -> isQuoted(e.key()) && isJson(e.value()));
    }
    return ((ScalarNode) node).type() != ScalarType.STRING || isQuoted(node);
  }

  /** Columns from a key to a value in lines of its own. */
  int stepTo(Content value) {
    return value instanceof Content.Sequence ? sequenceStep : step;
  }

  /** The layout for a place, where the nearest collections may differ from the document's. */
  Layout near(SourceText source, List<Node> ancestors, Steps steps) {
    if (json) {
      return this;
    }
    return new Layout(
        steps.ownOf(ancestors).orElse(steps.nearest(ancestors, true).orElse(step)),
        steps.nearest(ancestors, false).orElse(sequenceStep),
        false,
        entries.near(source, ancestors));
  }

  /** The 0-based column of the first key or dash of a block collection. */
  static int column(SourceText source, Node node) {
    return columnOf(source, node.start());
  }

  static int keyColumn(SourceText source, Entry entry) {
    return columnOf(source, entry.key().outerStart());
  }

  static int columnOf(SourceText source, int offset) {
    return source.position(offset).column() - 1;
  }

  /** Whether the entry is written {@code ? key}; the question mark stands before its key. */
  static boolean isExplicit(SourceText source, MappingNode mapping, Entry entry) {
    int index = mapping.entries().indexOf(entry);
    int from =
        index > 0
            ? mapping.entries().get(index - 1).value().end()
            : mapping.start() + (mapping.hasBraces() ? 1 : 0);
    int to = entry.key().outerStart();
    int at = Gap.skip(source.text(), from, to);
    if (source.text().startsWith(",", at)) {
      at = Gap.skip(source.text(), at + 1, to);
    }
    // A comment may stand between the question mark and its key.
    return at < to && source.text().charAt(at) == '?';
  }

  /**
   * Whether the keys of the nearest flow mapping are in double quotes, as in JSON inside a block.
   *
   * @param nodes the root first, then each node on the way to the place
   */
  static boolean quotesKeys(List<Node> nodes) {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      if (node instanceof SequenceNode sequence && !sequence.items().isEmpty()) {
        node = sequence.items().get(sequence.items().size() - 1);
      }
      if (node instanceof MappingNode mapping && !mapping.entries().isEmpty()) {
        return mapping.flow()
            && isQuoted(mapping.entries().get(mapping.entries().size() - 1).key());
      }
    }
    return false;
  }

  static boolean isQuoted(Node key) {
    return key instanceof ScalarNode scalar && scalar.style() == ScalarStyle.DOUBLE_QUOTED;
  }
}
