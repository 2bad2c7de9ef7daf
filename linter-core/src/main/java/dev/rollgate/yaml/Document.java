package dev.rollgate.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** One YAML document of a file, and what became of it. */
public sealed interface Document {

  /** The document's text with the {@code ---} line before it and the comments around it. */
  Span span();

  /** A document whose tree is known; compared by identity, as its nodes are. */
  final class Parsed implements Document {

    private final Span span;
    private final Node root;
    private final List<DuplicateKey> duplicateKeys;
    private final Set<Node> sharedNodes;
    private final DocumentStyle style;

    Parsed(Span span, Node root, List<DuplicateKey> duplicateKeys, Set<Node> sharedNodes) {
      this(span, root, duplicateKeys, sharedNodes, new DocumentStyle(span.source(), root));
    }

    private Parsed(
        Span span,
        Node root,
        List<DuplicateKey> duplicateKeys,
        Set<Node> sharedNodes,
        DocumentStyle style) {
      this.span = span;
      this.root = root;
      this.duplicateKeys = duplicateKeys;
      this.sharedNodes = sharedNodes;
      this.style = style;
    }

    @Override
    public Span span() {
      return span;
    }

    /** The value that the document is. */
    public Node root() {
      return root;
    }

    /** The keys that a mapping writes twice. */
    public List<DuplicateKey> duplicateKeys() {
      return duplicateKeys;
    }

    /** The nodes that an alias makes count in another place too. */
    public Set<Node> sharedNodes() {
      return sharedNodes;
    }

    /** Whether an alias makes this very node count in another place too. */
    public boolean isShared(Node node) {
      return sharedNodes.contains(node);
    }

    /** How the document is written. */
    DocumentStyle style() {
      return style;
    }

    /** The same document, in which a node may be changed though aliases make it count elsewhere. */
    Parsed allowing(Node node) {
      Set<Node> others = Collections.newSetFromMap(new IdentityHashMap<>());
      others.addAll(sharedNodes);
      others.remove(node);
      return new Parsed(span, root, duplicateKeys, others, style);
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
