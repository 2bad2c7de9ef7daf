package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A tree as maps, lists and texts: what a loader would make of it, aliases followed. */
final class LoadedContent {

  private LoadedContent() {}

  static Object of(Node node) {
    Node resolved = node.resolved();
    if (resolved instanceof ScalarNode scalar) {
      return scalar.value();
    }
    if (resolved instanceof SequenceNode sequence) {
      List<Object> items = new ArrayList<>();
      sequence.items().forEach(i -> items.add(of(i)));
      return items;
    }
    Map<Object, Object> entries = new LinkedHashMap<>();
    ((MappingNode) resolved).entries().forEach(e -> entries.put(of(e.key()), of(e.value())));
    return entries;
  }
}
