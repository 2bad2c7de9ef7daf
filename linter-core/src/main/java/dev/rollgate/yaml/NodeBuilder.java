package dev.rollgate.yaml;

import dev.rollgate.yaml.Document.DuplicateKey;
import dev.rollgate.yaml.Node.Properties;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Builds the tree of one document from the parser's events, without recursion. Spans come from the
 * leaves, since the marks of collections reach over blank lines and comments to the next token.
 */
final class NodeBuilder {

  private final SourceText source;
  private final Limits limits;

  private final Deque<Frame> open = new ArrayDeque<>();
  private final Map<String, Node> anchors = new HashMap<>();
  private final Set<Node> shared = new HashSet<>();
  private final Map<Node, Long> expandedSizes = new HashMap<>();
  private final List<DuplicateKey> duplicates = new ArrayList<>();
  private final List<ScalarNode> scalars = new ArrayList<>();
  private @Nullable Node root;

  /** A collection whose end has not come yet. */
  private static final class Frame {
    final boolean mapping;
    final boolean flow;
    final int start;
    final @Nullable Properties properties;
    final List<Node> children = new ArrayList<>();
    long expandedSize = 1;

    Frame(boolean mapping, boolean flow, int start, @Nullable Properties properties) {
      this.mapping = mapping;
      this.flow = flow;
      this.start = start;
      this.properties = properties;
    }
  }

  NodeBuilder(SourceText source, Limits limits) {
    this.source = source;
    this.limits = limits;
  }

  /** The root, once the events are through; empty for a document without any node. */
  Optional<Node> root() {
    return Optional.ofNullable(root);
  }

  /** Nodes that some alias stands for. */
  Set<Node> shared() {
    return shared;
  }

  List<DuplicateKey> duplicates() {
    return duplicates;
  }

  /** Every scalar so far, in the order of the text. */
  List<ScalarNode> scalars() {
    return scalars;
  }

  /**
   * Takes the next event.
   *
   * @param offsets where the marks of events stand in the text
   */
  void accept(Event event, CharOffsets offsets) throws BrokenDocumentException {
    if (event instanceof CollectionStartEvent start) {
      open(start, offsets);
    } else if (event instanceof CollectionEndEvent end) {
      close(endOf(end, offsets));
    } else if (event instanceof ScalarEvent scalar) {
      addScalar(scalar(scalar, offsets));
    } else if (event instanceof AliasEvent alias) {
      alias(alias, offsets);
    }
  }

  private void open(CollectionStartEvent event, CharOffsets offsets)
      throws BrokenDocumentException {
    int outer = startOf(event, offsets);
    if (open.size() == limits.maxDepth()) {
      throw new BrokenDocumentException(
          "collections are nested more than %s levels deep".formatted(limits.maxDepth()), outer);
    }
    @Nullable Properties properties = properties(event, outer, event.getTag().orElse(null));
    int start = afterProperties(outer, properties, source.text().length());
    boolean mapping = event instanceof MappingStartEvent;
    open.push(new Frame(mapping, event.isFlow(), start, properties));
  }

  /** Opens a collection without an anchor or a tag. */
  void open(boolean mapping, boolean flow, int start) {
    open.push(new Frame(mapping, flow, start, null));
  }

  /** Adds a scalar without an anchor or a tag. */
  void scalar(int start, int end, String value, ScalarStyle style) throws BrokenDocumentException {
    addScalar(new ScalarNode(source, start, end, null, value, style));
  }

  private void addScalar(ScalarNode node) throws BrokenDocumentException {
    scalars.add(node);
    add(node, 1);
  }

  /**
   * Closes the collection that was opened last.
   *
   * @param mark offset behind its bracket, if it has one
   */
  void close(int mark) throws BrokenDocumentException {
    Frame frame = open.pop();
    int start = frame.start;
    int end = isBracketed(frame) ? mark : endOfLastChild(frame);
    Span span = new Span(source, start, Math.max(start, end));
    if (frame.mapping) {
      noteDuplicates(frame.children);
    }
    Node node =
        frame.mapping
            ? new MappingNode(span, frame.properties, frame.flow, frame.children)
            : new SequenceNode(span, frame.properties, frame.flow, frame.children);
    add(node, frame.expandedSize);
  }

  private boolean isBracketed(Frame frame) {
    return frame.flow
        && (!frame.mapping || MappingNode.hasBraces(source, frame.start, frame.children));
  }

  private static int endOfLastChild(Frame frame) {
    int count = frame.children.size();
    return count == 0 ? frame.start : frame.children.get(count - 1).end();
  }

  private void noteDuplicates(List<Node> children) {
    Map<String, Node> seen = new HashMap<>(children.size());
    for (int i = 0; i < children.size(); i += 2) {
      Node key = children.get(i);
      if (!(key.resolved() instanceof ScalarNode scalar) || MappingNode.isMerge(key)) {
        continue;
      }
      Node first = seen.putIfAbsent(scalar.value(), key);
      if (first != null) {
        duplicates.add(new DuplicateKey(scalar.value(), key.span(), first.span()));
      }
    }
  }

  private ScalarNode scalar(ScalarEvent event, CharOffsets offsets) {
    int outer = startOf(event, offsets);
    @Nullable Properties properties = properties(event, outer, event.getTag().orElse(null));
    ScalarStyle style = style(event);
    int mark = endOf(event, offsets);
    int start = afterProperties(outer, properties, mark);
    int end = Math.max(start, mark);
    if (style.isBlock()) {
      end = BlockScalarEnd.of(source.text(), start, end);
    }
    if (start == end && properties == null) {
      start = withoutGap(start);
      end = start;
    }
    return new ScalarNode(source, start, end, properties, event.getValue(), style);
  }

  /** The value that an explicit key lacks, {@code ? a}, is marked where the next token begins. */
  private int withoutGap(int mark) {
    Frame frame = open.peek();
    if (frame == null || frame.children.isEmpty()) {
      return mark;
    }
    int from = frame.children.get(frame.children.size() - 1).end();
    return Gap.skip(source.text(), from, mark) == mark ? from : mark;
  }

  private static ScalarStyle style(ScalarEvent event) {
    return switch (event.getScalarStyle()) {
      case SINGLE_QUOTED -> ScalarStyle.SINGLE_QUOTED;
      case DOUBLE_QUOTED, JSON_SCALAR_STYLE -> ScalarStyle.DOUBLE_QUOTED;
      case LITERAL -> ScalarStyle.LITERAL;
      case FOLDED -> ScalarStyle.FOLDED;
      case PLAIN -> ScalarStyle.PLAIN;
    };
  }

  private void alias(AliasEvent event, CharOffsets offsets) throws BrokenDocumentException {
    String name = event.getAlias().getValue();
    int start = startOf(event, offsets);
    Node target = anchors.get(name);
    if (target == null) {
      boolean inside =
          open.stream().anyMatch(f -> f.properties != null && name.equals(f.properties.anchor()));
      throw new BrokenDocumentException(
          inside
              ? "alias \"*%s\" stands inside the node that it names".formatted(name)
              : "alias \"*%s\" has no anchor before it".formatted(name),
          start);
    }
    shared.add(target);
    Span span = new Span(source, start, endOf(event, offsets));
    add(new AliasNode(span, name, target), expandedSizes.getOrDefault(target, 1L));
  }

  private void add(Node node, long expandedSize) throws BrokenDocumentException {
    if (expandedSize > limits.maxExpandedNodes()) {
      throw new BrokenDocumentException(
          String.format(
              Locale.ROOT,
              "the document has more than %,d nodes%s",
              limits.maxExpandedNodes(),
              shared.isEmpty() ? "" : " once its aliases are followed"),
          node.outerStart());
    }
    String anchor = node.anchor().orElse(null);
    if (anchor != null) {
      anchors.put(anchor, node);
      expandedSizes.put(node, expandedSize);
    }
    Frame parent = open.peek();
    if (parent == null) {
      root = node;
    } else {
      parent.children.add(node);
      parent.expandedSize += expandedSize;
    }
  }

  private static int startOf(Event event, CharOffsets offsets) {
    return offsets.offset(event.getStartMark().orElseThrow().getIndex());
  }

  private static int endOf(Event event, CharOffsets offsets) {
    return offsets.offset(event.getEndMark().orElseThrow().getIndex());
  }

  private static @Nullable Properties properties(NodeEvent event, int outer, @Nullable String tag) {
    String anchor = event.getAnchor().map(Anchor::getValue).orElse(null);
    return anchor == null && tag == null ? null : new Properties(outer, anchor, tag);
  }

  /**
   * Where the value itself begins when an anchor or a tag may stand before it.
   *
   * @param outer where either begins
   * @param limit where an empty value's properties end
   */
  private int afterProperties(int outer, @Nullable Properties properties, int limit) {
    if (properties == null) {
      return outer;
    }
    String text = source.text();
    int at = outer;
    if (properties.anchor() != null) {
      at = Gap.skip(text, endOfProperty(text, at), limit);
    }
    if (properties.tag() != null) {
      at = Gap.skip(text, endOfProperty(text, at), limit);
    }
    return at;
  }

  private static int endOfProperty(String text, int at) {
    if (text.startsWith("!<", at)) {
      return text.indexOf('>', at) + 1;
    }
    int i = at;
    while (i < text.length() && " \t\r\n,[]{}".indexOf(text.charAt(i)) < 0) {
      i++;
    }
    return i;
  }
}
