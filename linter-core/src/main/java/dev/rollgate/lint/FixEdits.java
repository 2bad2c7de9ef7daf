package dev.rollgate.lint;

import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.RefusedEditException;
import dev.rollgate.yaml.SourceText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The edits of fixes, by file. */
final class FixEdits {

  private FixEdits() {}

  /**
   * The edits of one fix.
   *
   * @throws RefusedEditException when the text gives no sound place for one of its changes
   */
  static Map<SourceText, List<Edit>> find(Fix fix) throws RefusedEditException {
    Map<SourceText, List<Change>> changes = new LinkedHashMap<>();
    for (Change change : fix.changes()) {
      changes
          .computeIfAbsent(change.document().span().source(), s -> new ArrayList<>())
          .add(change);
    }
    Map<SourceText, List<Edit>> edits = new LinkedHashMap<>();
    for (Map.Entry<SourceText, List<Change>> file : changes.entrySet()) {
      edits.put(file.getKey(), Editor.edits(file.getValue()));
    }
    return edits;
  }

  /** The edits of a fix that the linter has let through. */
  static Map<SourceText, List<Edit>> of(Fix fix) {
    try {
      return find(fix);
    } catch (RefusedEditException e) {
      throw new IllegalStateException("the linter lets no refused fix through", e);
    }
  }

  /** The edits of several fixes, of which none touches another. */
  static Map<SourceText, List<Edit>> of(List<Fix> fixes) {
    Map<SourceText, List<Edit>> edits = new LinkedHashMap<>();
    for (Fix fix : fixes) {
      of(fix).forEach((s, e) -> edits.computeIfAbsent(s, x -> new ArrayList<>()).addAll(e));
    }
    edits.values().forEach(Collections::sort);
    return edits;
  }

  static SourceText apply(SourceText source, List<Edit> edits) {
    return new SourceText(source.name(), Edit.apply(source.text(), edits));
  }
}
