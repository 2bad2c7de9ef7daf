package dev.rollgate.yaml;

import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.NodePath.Key;
import java.util.List;

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
    Layout layout = Layout.of(change.document()).near(source, place.nodes());
    ContentWriter writer = new ContentWriter(layout);
    String text =
        mapping.flow()
            ? writer.flowEntry(
                Content.of(change.key()),
                change.value(),
                layout.json() || Layout.isQuoted(entry.key()))
            : String.join(
                source.lineBreakNear(start) + " ".repeat(Layout.column(source, mapping)),
                writer.blockEntry(Content.of(change.key()), change.value()));
    return List.of(new Edit(start, end, text));
  }
}
