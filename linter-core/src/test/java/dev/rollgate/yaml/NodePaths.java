package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.List;

/** Every path of a document as it is read, through aliases and merges too, the root's first. */
final class NodePaths {

  private NodePaths() {}

  static List<NodePath> of(Document.Parsed document) {
    List<NodePath> paths = new ArrayList<>();
    collect(document.root(), NodePath.ROOT, paths);
    return paths;
  }

  private static void collect(Node written, NodePath path, List<NodePath> found) {
    found.add(path);
    Node node = written.resolved();
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.effectiveEntries()) {
        entry.name().ifPresent(name -> collect(entry.value(), path.key(name), found));
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        collect(sequence.items().get(i), path.index(i), found);
      }
    }
  }
}
