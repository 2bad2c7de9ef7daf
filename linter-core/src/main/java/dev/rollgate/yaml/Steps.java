package dev.rollgate.yaml;

import dev.rollgate.yaml.MappingNode.Entry;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/** Columns by which block collections below keys are indented in a document. */
final class Steps {

  private final SourceText source;
  private final Map<Node, OptionalInt> ofMappings = new ConcurrentHashMap<>();
  private final Map<Node, OptionalInt> ofSequences = new ConcurrentHashMap<>();

  Steps(SourceText source) {
    this.source = source;
  }

  /** What an ancestor itself shows says more than what some part of it does. */
  OptionalInt ownOf(List<Node> ancestors) {
    for (int i = ancestors.size() - 1; i >= 0; i--) {
      OptionalInt own = own(ancestors.get(i), true);
      if (own.isPresent()) {
        return own;
      }
    }
    return OptionalInt.empty();
  }

  /** What stands inside an ancestor is nearer than what stands around it. */
  OptionalInt nearest(List<Node> ancestors, boolean mappings) {
    for (int i = ancestors.size() - 1; i >= 0; i--) {
      OptionalInt nearest = first(ancestors.get(i), mappings);
      if (nearest.isPresent()) {
        return nearest;
      }
    }
    return OptionalInt.empty();
  }

  /** The first step that a node or a part of it shows, for mappings or for sequences. */
  OptionalInt first(Node node, boolean mappings) {
    Map<Node, OptionalInt> known = mappings ? ofMappings : ofSequences;
    OptionalInt first = known.get(node);
    if (first == null) {
      first = find(node, mappings);
      known.put(node, first);
    }
    return first;
  }

  private OptionalInt find(Node node, boolean mappings) {
    OptionalInt own = own(node, mappings);
    if (own.isPresent()) {
      return own;
    }
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        OptionalInt found = first(entry.value(), mappings);
        if (found.isPresent()) {
          return found;
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        OptionalInt found = first(item, mappings);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return OptionalInt.empty();
  }

  private OptionalInt own(Node node, boolean mappings) {
    if (!(node instanceof MappingNode mapping) || mapping.flow()) {
      return OptionalInt.empty();
    }
    for (Entry entry : mapping.entries()) {
      Node value = entry.value();
      boolean block =
          mappings
              ? value instanceof MappingNode m && !m.flow()
              : value instanceof SequenceNode s && !s.flow();
      if (block && !Layout.isExplicit(source, mapping, entry)) {
        return OptionalInt.of(Layout.column(source, value) - Layout.keyColumn(source, entry));
      }
    }
    return OptionalInt.empty();
  }
}
