package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.List;

/** Every operation at every path of a document, with values of different shapes. */
final class EveryChange {

  private static final Content.Scalar NUMBER = Content.of(1);
  private static final Content.Scalar TEXT = Content.of("0755: #");
  private static final Content.Mapping TREE =
      Content.mapping(
          Content.entry("on", Content.of("yes")),
          Content.entry("n.e/w", Content.sequence(Content.of("name", Content.of("x")), NUMBER)));

  private EveryChange() {}

  /**
   * The changes.
   *
   * @param from the path at and below which they are made
   */
  static List<Change> of(Document.Parsed document, NodePath from) {
    List<Change> changes = new ArrayList<>();
    for (NodePath path : NodePaths.of(document)) {
      if (path.isBelow(from)) {
        at(document, path, changes);
      }
    }
    changes.add(new Change.AddDocument(document, TREE));
    return changes;
  }

  private static void at(Document.Parsed document, NodePath path, List<Change> changes) {
    changes.add(new Change.Insert(document, path.key("new"), NUMBER));
    changes.add(new Change.Insert(document, path.key("new", "n.e/w"), TREE));
    changes.add(new Change.Insert(document, path, TEXT));
    changes.add(new Change.Append(document, path, TREE));
    changes.add(new Change.Replace(document, path, TEXT));
    if (path.depth() > 0) {
      changes.add(new Change.Remove(document, path));
    }
    if (path.depth() > 0 && path.last() instanceof NodePath.Key) {
      changes.add(new Change.RenameKey(document, path, "new"));
      changes.add(new Change.ReplaceEntry(document, path, "new", TREE));
    }
  }
}
