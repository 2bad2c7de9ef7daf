package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes one of the removals of lines that follow one another at the end of a file without a final
 * line break: there each takes the break before it along, and so the last one takes the other's.
 */
final class AdjacentRemovals {

  private AdjacentRemovals() {}

  /**
   * The edits, none of which overlaps another.
   *
   * @param edits sorted
   */
  static List<Edit> join(SourceText source, List<Edit> edits) throws RefusedEditException {
    List<Edit> joined = new ArrayList<>();
    for (Edit edit : edits) {
      Edit last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
      if (last == null || edit.start() >= last.end()) {
        joined.add(edit);
        continue;
      }
      if (!last.text().isEmpty() || !edit.text().isEmpty()) {
        throw new RefusedEditException("two of the changes meet at one place");
      }
      joined.remove(joined.size() - 1);
      addRemovalOfRest(source, last.start(), joined);
    }
    return joined;
  }

  /** What stands before the removed lines becomes the last line, and has no break either. */
  private static void addRemovalOfRest(SourceText source, int start, List<Edit> edits) {
    Edit before = edits.isEmpty() ? null : edits.get(edits.size() - 1);
    int end = source.text().length();
    if (before != null && before.end() == start && before.text().endsWith("\n")) {
      String text = before.text();
      String rest = text.substring(0, text.length() - (text.endsWith("\r\n") ? 2 : 1));
      edits.set(edits.size() - 1, new Edit(before.start(), before.end(), rest));
      edits.add(new Edit(start, end, ""));
    } else {
      int from = source.text().startsWith("\r\n", start - 2) ? start - 2 : start - 1;
      edits.add(new Edit(Math.max(from, 0), end, ""));
    }
  }
}
