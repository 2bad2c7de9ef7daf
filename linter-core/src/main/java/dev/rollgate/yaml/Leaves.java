package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.List;

/** The nodes of a tree that have no parts, in the order of the text. */
final class Leaves {

  private Leaves() {}

  /** The last leaf of a node; an empty collection counts as one. */
  static Node last(Node node) {
    Node current = node;
    for (List<Node> parts = parts(current); !parts.isEmpty(); parts = parts(current)) {
      current = parts.get(parts.size() - 1);
    }
    return current;
  }

  /** The last leaf with any text that begins before an offset, or the node itself. */
  static Node lastBefore(Node node, int offset) {
    Node current = node;
    List<Node> parts = partsBefore(current, offset);
    while (!parts.isEmpty()) {
      current = parts.get(parts.size() - 1);
      parts = partsBefore(current, offset);
    }
    return current;
  }

  private static List<Node> partsBefore(Node node, int offset) {
    return parts(node).stream()
        .filter(n -> n.outerStart() < offset && n.start() < n.end())
        .toList();
  }

  private static List<Node> parts(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.items();
    }
    List<Node> parts = new ArrayList<>();
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        parts.add(entry.key());
        parts.add(entry.value());
      }
    }
    return parts;
  }
}
