package dev.rollgate.yaml;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    private final boolean template;
    private final @Nullable Host host;

    /**
     * @param template whether this is the outline of a template
     */
    Parsed(
        Span span,
        Node root,
        List<DuplicateKey> duplicateKeys,
        Set<Node> sharedNodes,
        boolean template) {
      this(
          span,
          root,
          duplicateKeys,
          sharedNodes,
          new DocumentStyle(span.source(), root),
          template,
          null);
    }

    private Parsed(
        Span span,
        Node root,
        List<DuplicateKey> duplicateKeys,
        Set<Node> sharedNodes,
        DocumentStyle style,
        boolean template,
        @Nullable Host host) {
      this.span = span;
      this.root = root;
      this.duplicateKeys = List.copyOf(duplicateKeys);
      this.sharedNodes = sharedNodes.isEmpty() ? Set.of() : sharedNodes;
      this.style = style;
      this.template = template;
      this.host = host;
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

    /** Whether this is the outline of a template: the text that its tree is of is not YAML yet. */
    public boolean isTemplate() {
      return template;
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
      return new Parsed(span, root, duplicateKeys, others, style, template, host);
    }

    /** The same document, known to stand in another one. */
    Parsed in(Host other) {
      return new Parsed(span, root, duplicateKeys, sharedNodes, style, template, other);
    }

    /** The document whose scalar this one stands in, if it does. */
    public Optional<Host> host() {
      return Optional.ofNullable(host);
    }

    /**
     * The document that stands in a scalar of this one, such as an inline patch, at its place in
     * the file. Empty when the scalar's text is written otherwise than character for character.
     */
    public Optional<Parsed> embedded(NodePath path) {
      return EmbeddedDocument.read(this, path);
    }

    /** The text of a scalar of this document that a change may replace. */
    public Optional<String> scalar(NodePath path) {
      return EmbeddedDocument.scalar(this, path).map(ScalarNode::value);
    }
  }

  /** Where a document stands that is the text of a scalar: in which document, at what path. */
  record Host(Parsed document, NodePath path) {}

  /** A document that cannot matter, and so was not parsed. */
  record OutOfScope(Span span) implements Document {}

  /** A document that may hold an object, which nothing in the input has to do with: not parsed. */
  record Skipped(Span span) implements Document {}

  /** A template that becomes YAML only after rendering; compared by identity. */
  final class Templated implements Document {

    private final Span span;
    private final Span marker;
    private final Limits limits;
    private @Nullable Parsed outline;
    private boolean isRead;

    Templated(Span span, Span marker, Limits limits) {
      this.span = span;
      this.marker = marker;
      this.limits = limits;
    }

    @Override
    public Span span() {
      return span;
    }

    /** The template syntax that gave it away. */
    public Span marker() {
      return marker;
    }

    /**
     * The tree of what is written outside of {@code {{ }}}, always the same one. Actions among
     * other text are words that mean nothing, and those on lines of their own are not there; all
     * that stands in branches is there at once. Empty when that is no YAML.
     */
    public synchronized Optional<Parsed> outline() {
      if (!isRead) {
        outline = DocumentReader.outline(span, limits).orElse(null);
        isRead = true;
      }
      return Optional.ofNullable(outline);
    }
  }

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
