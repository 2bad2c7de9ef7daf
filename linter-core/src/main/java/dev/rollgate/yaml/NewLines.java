package dev.rollgate.yaml;

import dev.rollgate.yaml.MappingNode.Entry;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of their own after the line on which a node ends. */
final class NewLines {

  private final SourceText source;

  NewLines(SourceText source) {
    this.source = source;
  }

  /**
   * The edit that puts lines in.
   *
   * @param node what they stand behind
   * @param column the 0-based column at which they begin
   * @param lines without indentation of their own and without line breaks
   */
  Edit after(Node node, int column, List<String> lines) throws RefusedEditException {
    int after = node.end();
    String lineBreak = source.lineBreakNear(after);
    String indent = " ".repeat(column);
    String text = lines.stream().map(l -> indent + l).collect(Collectors.joining(lineBreak));
    boolean atLineStart = after > 0 && source.lineStart(after) == after;
    int at = atLineStart ? after : source.nextLine(after);
    String rest = source.text().substring(after, Math.max(after, source.lineEnd(after)));
    if (!atLineStart && !rest.isBlank() && !rest.stripLeading().startsWith("#")) {
      throw new RefusedEditException("more stands behind the place on its line");
    }
    at = belowDeeperComments(at, column, endsInCollection(node));
    boolean endsWithoutBreak = source.lineStart(at) != at;
    Node last = Leaves.lastBefore(node, after);
    if (BlockScalars.isBlankKept(last)) {
      throw new RefusedEditException("the text before the place is made of blank lines");
    }
    if (endsWithoutBreak && BlockScalars.wantsFinalBreak(last)) {
      throw new RefusedEditException("the text before the place ends without a line break");
    }
    return new Edit(at, at, endsWithoutBreak ? lineBreak + text : text + lineBreak);
  }

  /**
   * Takes what stands after a key's colon away, and puts a block below the line.
   *
   * @param old the value that goes
   * @param step columns from the key to the block
   */
  List<Edit> insteadOf(Node old, MappingNode parent, int step, List<String> lines)
      throws RefusedEditException {
    Entry entry = parent.entries().stream().filter(e -> e.value() == old).findFirst().orElseThrow();
    if (Layout.isExplicit(source, parent, entry)) {
      throw new RefusedEditException("the key is written with a question mark");
    }
    Edit block = after(old, Layout.keyColumn(source, entry) + step, lines);
    if (old.start() == old.end()) {
      return List.of(block);
    }
    int colon = source.text().lastIndexOf(':', old.start());
    if (source.lineEnd(colon) < old.start()) {
      throw new RefusedEditException("the value does not stand beside its key");
    }
    // The engine takes a hash right behind a bracket for a comment, but not behind a colon.
    String gap = source.text().startsWith("#", old.end()) ? " " : "";
    return List.of(new Edit(colon + 1, old.end(), gap), block);
  }

  /** Whether the last value of a mapping or sequence has parts that comments may stand among. */
  private static boolean endsInCollection(Node node) {
    List<Node> children = List.of();
    if (node instanceof MappingNode mapping) {
      children = mapping.entries().stream().map(Entry::value).toList();
    } else if (node instanceof SequenceNode sequence) {
      children = sequence.items();
    }
    return !children.isEmpty()
        && (children.get(children.size() - 1) instanceof MappingNode
            || children.get(children.size() - 1) instanceof SequenceNode);
  }

  /**
   * Comments below that are indented more belong to what ends above them, and so do commented-out
   * items at the column of its dashes.
   *
   * @param beyondBlanks whether the former do so below blank lines too
   */
  private int belowDeeperComments(int from, int column, boolean beyondBlanks) {
    int at = from;
    boolean inItem = false;
    for (int line = from; line < source.text().length(); line = source.nextLine(line)) {
      String text = source.text().substring(line, source.lineEnd(line));
      if (text.isBlank() && beyondBlanks) {
        inItem = false;
        continue;
      }
      int indent = text.length() - text.stripLeading().length();
      inItem = beyondBlanks && indent == column && isItem(text.substring(indent), inItem);
      if (!text.startsWith("#", indent) || (indent <= column && !inItem)) {
        break;
      }
      at = source.nextLine(line);
    }
    return at;
  }

  /** Whether a comment is an item, or what a comment above it goes on with. */
  private static boolean isItem(String comment, boolean inItem) {
    return comment.matches("#\\s*-\\s.*") || (inItem && comment.matches("#\\s{2,}\\S.*"));
  }
}
