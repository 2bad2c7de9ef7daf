package dev.rollgate.lint;

import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.RefusedEditException;
import dev.rollgate.yaml.SourceText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The edits of fixes, by file. */
final class FixEdits {

  private FixEdits() {}

  static Map<SourceText, List<Edit>> of(Fix fix) {
    Map<SourceText, List<Edit>> edits = new HashMap<>();
    for (Change change : fix.changes()) {
      edits
          .computeIfAbsent(change.document().span().source(), s -> new ArrayList<>())
          .addAll(edits(change));
    }
    return edits;
  }

  /** The text with all changes made, which are those of this file alone. */
  static SourceText apply(SourceText source, List<Change> changes) {
    // Lines that come to stand at the same place: what is deeper belongs to what ends there.
    List<Change> deepestFirst = new ArrayList<>(changes);
    deepestFirst.sort(Comparator.comparingInt((Change c) -> c.path().depth()).reversed());
    List<Edit> edits = new ArrayList<>();
    deepestFirst.forEach(change -> edits.addAll(edits(change)));
    edits.sort(Comparator.naturalOrder());
    return new SourceText(source.name(), Edit.apply(source.text(), edits));
  }

  private static List<Edit> edits(Change change) {
    try {
      return Editor.edits(change);
    } catch (RefusedEditException e) {
      throw new IllegalStateException("the linter lets no refused fix through", e);
    }
  }
}
