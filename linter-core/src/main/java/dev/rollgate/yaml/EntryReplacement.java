package dev.rollgate.yaml;

import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.NodePath.Key;
import java.util.List;
import java.util.stream.Collectors;

/** Edits that put one entry of a mapping in the place of another. */
final class EntryReplacement {

  private EntryReplacement() {}

  static List<Edit> replace(Change.ReplaceEntry change) throws RefusedEditException {
    Place place = Place.existing(change.document(), change.path());
    if (!(place.parent() instanceof MappingNode mapping)
        || !(change.path().last() instanceof Key key)
        || mapping.entry(change.key()).isPresent()) {
      throw new RefusedEditException(
          "\"%s\" cannot take the place of \"%s\"".formatted(change.key(), change.path()));
    }
    Place.requireLastWord(mapping, key.name());
    Entry entry = mapping.ownEntry(key.name()).orElseThrow();
    Removal.requireUnshared(change.document(), entry.key());
    Removal.requireUnshared(change.document(), entry.value());
    SourceText source = change.document().span().source();
    if (Layout.isExplicit(source, mapping, entry)) {
      throw new RefusedEditException("the key is written with a question mark");
    }
    int start = entry.key().outerStart();
    int end = start + source.text().substring(start, entry.value().end()).stripTrailing().length();
    if (entry.value().start() >= end) {
      throw new RefusedEditException("the value is empty");
    }
    if (Gap.hasComment(source.text(), start, end)) {
      throw new RefusedEditException("a comment stands inside what would be replaced");
    }
    if (source.text().startsWith("#", end)) {
      throw new RefusedEditException("a comment touches the value");
    }
    Layout layout = change.document().style().near(place);
    ContentWriter writer = new ContentWriter(layout);
    if (mapping.flow()) {
      boolean json = layout.json() || Layout.isQuoted(entry.key());
      String text = writer.flowEntry(Content.of(change.key()), change.value(), json);
      return List.of(new Edit(start, end, text));
    }
    String indent = " ".repeat(Layout.column(source, mapping));
    List<String> block = writer.blockEntry(Content.of(change.key()), change.value());
    return lines(source, start, end, indent, block);
  }

  /** A comment behind the old entry stays behind the first of the new lines, not the last. */
  private static List<Edit> lines(
      SourceText source, int start, int end, String indent, List<String> lines) {
    String lineBreak = source.lineBreakNear(start);
    if (lines.size() == 1 || !Gap.hasComment(source.text(), end, source.lineEnd(end))) {
      return List.of(new Edit(start, end, String.join(lineBreak + indent, lines)));
    }
    String below =
        lines.stream().skip(1).map(l -> lineBreak + indent + l).collect(Collectors.joining());
    int lineEnd = source.lineEnd(end);
    return List.of(new Edit(start, end, lines.get(0)), new Edit(lineEnd, lineEnd, below));
  }
}
