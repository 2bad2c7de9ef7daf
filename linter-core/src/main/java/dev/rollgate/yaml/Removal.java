package dev.rollgate.yaml;

import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.NodePath.Index;
import dev.rollgate.yaml.NodePath.Key;
import java.util.List;

/** Edits that take out an entry or an item, with its line and the comment on that line. */
final class Removal {

  private final Document.Parsed document;
  private final SourceText source;

  private Removal(Document.Parsed document) {
    this.document = document;
    this.source = document.span().source();
  }

  static List<Edit> remove(Change.Remove change) throws RefusedEditException {
    return new Removal(change.document()).at(change.path());
  }

  private List<Edit> at(NodePath path) throws RefusedEditException {
    Place place = Place.existing(document, path);
    requireUnshared(document, place.node());
    Node parent = place.parent();
    if (parent instanceof MappingNode mapping && path.last() instanceof Key key) {
      requireUnshared(document, mapping.ownEntry(key.name()).orElseThrow().key());
      Place.requireLastWord(mapping, key.name());
    }
    int count =
        parent instanceof MappingNode m
            ? m.entries().size()
            : ((SequenceNode) parent).items().size();
    if (count == 1) {
      // Nothing would be left of the parent.
      return at(path.parent());
    }
    if (parent instanceof MappingNode mapping && path.last() instanceof Key key) {
      return entry(mapping, mapping.ownEntry(key.name()).orElseThrow());
    }
    return item((SequenceNode) parent, ((Index) path.last()).position());
  }

  static void requireUnshared(Document.Parsed document, Node node) throws RefusedEditException {
    if (document.isShared(node)) {
      throw new RefusedEditException("an alias uses what would be removed");
    }
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        requireUnshared(document, entry.key());
        requireUnshared(document, entry.value());
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        requireUnshared(document, item);
      }
    }
  }

  private List<Edit> entry(MappingNode mapping, Entry entry) throws RefusedEditException {
    if (Layout.isExplicit(source, mapping, entry)) {
      throw new RefusedEditException("the key is written with a question mark");
    }
    int index = mapping.entries().indexOf(entry);
    Entry next = index + 1 < mapping.entries().size() ? mapping.entries().get(index + 1) : null;
    int start = entry.key().outerStart();
    if (mapping.flow()) {
      if (next != null && Layout.isExplicit(source, mapping, next)) {
        throw new RefusedEditException("the next key is written with a question mark");
      }
      int nextStart = next == null ? -1 : next.key().outerStart();
      int previousEnd = index == 0 ? -1 : mapping.entries().get(index - 1).value().end();
      return flow(start, entry.value().end(), previousEnd, nextStart);
    }
    if (startsLine(start)) {
      return List.of(wholeLines(start, entry.value().end()));
    }
    if (next == null || !startsLine(next.key().outerStart())) {
      throw new RefusedEditException("the entry does not stand on a line of its own");
    }
    // The entry shares its line with a dash: the next one takes its place.
    return List.of(without(start, entry.value().end(), next.key().outerStart()));
  }

  private List<Edit> item(SequenceNode sequence, int index) throws RefusedEditException {
    List<Node> items = sequence.items();
    Node item = items.get(index);
    if (sequence.flow()) {
      int nextStart = index + 1 < items.size() ? items.get(index + 1).outerStart() : -1;
      int previousEnd = index == 0 ? -1 : items.get(index - 1).end();
      return flow(item.outerStart(), item.end(), previousEnd, nextStart);
    }
    int dash =
        index == 0
            ? sequence.start()
            : Gap.skip(source.text(), items.get(index - 1).end(), source.text().length());
    if (!startsLine(dash)) {
      throw new RefusedEditException("the item does not stand on a line of its own");
    }
    return List.of(wholeLines(dash, item.end()));
  }

  private List<Edit> flow(int start, int end, int previousEnd, int nextStart)
      throws RefusedEditException {
    return List.of(
        nextStart >= 0 ? without(start, end, nextStart) : without(previousEnd, previousEnd, end));
  }

  /** The edit that takes out a range; a comment that would be lost forbids it. */
  private Edit without(int start, int end, int to) throws RefusedEditException {
    boolean lastOfFlow = start == end;
    boolean lost =
        lastOfFlow
            ? Gap.hasComment(source.text(), start, to) && source.lineEnd(start) < to
            : Gap.hasComment(source.text(), end, to);
    if (lost) {
      throw new RefusedEditException("a comment stands beside what would be removed");
    }
    return new Edit(start, to, "");
  }

  private boolean startsLine(int offset) {
    return source.text().substring(contentStart(offset), offset).isBlank();
  }

  /** Where the line of the offset starts, behind a byte order mark. */
  private int contentStart(int offset) {
    int start = source.lineStart(offset);
    return start == 0 && source.text().charAt(0) == SourceText.BOM ? 1 : start;
  }

  private Edit wholeLines(int start, int end) throws RefusedEditException {
    int from = contentStart(start);
    Node before = Leaves.lastBefore(document.root(), start);
    boolean atLineStart = end > from && source.lineStart(end) == end;
    int to = atLineStart ? end : source.nextLine(end);
    boolean unterminated = !atLineStart && source.lineEnd(end) == source.text().length();
    if (BlockScalars.takesLines(before, to)) {
      throw new RefusedEditException("the lines behind it would join the text before it");
    }
    if (unterminated && from > 1 && !BlockScalars.wantsFinalBreak(before)) {
      // The line before becomes the last one, and stays without a line break as this one was.
      from = source.text().startsWith("\r\n", from - 2) ? from - 2 : from - 1;
    }
    return new Edit(from, to, "");
  }
}
