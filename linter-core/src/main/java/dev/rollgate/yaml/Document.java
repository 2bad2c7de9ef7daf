package dev.rollgate.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** One YAML document of a file, and what became of it. */
public sealed interface Document {

  /** The document's text with the {@code ---} line before it and the comments around it. */
  Span span();

  /** A document whose tree is known. */
  record Parsed(Span span, Node root, List<DuplicateKey> duplicateKeys, Set<Node> sharedNodes)
      implements Document {

    /** Whether an alias makes this very node count in another place too. */
    public boolean isShared(Node node) {
      return sharedNodes.contains(node);
    }

    /** The same document, in which a node may be changed though aliases make it count elsewhere. */
    Parsed allowing(Node node) {
      Set<Node> others = Collections.newSetFromMap(new IdentityHashMap<>());
      others.addAll(sharedNodes);
      others.remove(node);
      return new Parsed(span, root, duplicateKeys, others);
    }
  }

  /** A document that cannot matter, and so was not parsed. */
  record OutOfScope(Span span) implements Document {}

  /**
   * A template that becomes YAML only after rendering.
   *
   * @param marker the template syntax that gave it away
   */
  record Templated(Span span, Span marker) implements Document {}

  /**
   * A document that is not YAML, or passes a limit.
   *
   * @param at where the fault shows
   * @param problem lower-case, without a full stop
   */
  record Broken(Span span, Span at, String problem) implements Document {}

  /** A key that a mapping writes twice: the later place, and the earlier one it repeats. */
  record DuplicateKey(String key, Span again, Span first) {}
}
