package dev.rollgate.lint;

import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the way to a place in an object. Items of lists go by what identifies them, so that the way
 * stays the same when others come before them.
 */
final class ObjectPath {

  /** What identifies an item, the surest first. */
  private static final List<String> IDENTIFYING =
      List.of("name", "conditionType", "containerPort", "key");

  private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$-]*");
  private static final Pattern PLAIN_WORD = Pattern.compile("[A-Za-z0-9._:/-]*");

  private final int offset;
  private final boolean shared;

  /** The longest way down from each node that was looked at; aliases lead to some twice. */
  private final IdentityHashMap<Node, Optional<Way>> ways = new IdentityHashMap<>();

  private ObjectPath(Resource resource, int offset) {
    this.offset = offset;
    this.shared = !resource.document().sharedNodes().isEmpty();
  }

  /** The deepest place of the object that holds the span's start; empty for the object itself. */
  static String of(Resource resource, Span span) {
    StringBuilder path = new StringBuilder();
    Optional<Node> node = root(resource);
    for (NodePath.Step step : below(resource, span).steps()) {
      node = node.map(Node::resolved).flatMap(n -> child(n, step));
      path.append(
          step instanceof NodePath.Index index
              ? '['
                  + node.map(Node::resolved)
                      .flatMap(ObjectPath::identity)
                      .orElseGet(() -> Integer.toString(index.position()))
                  + ']'
              : key(((NodePath.Key) step).name()));
    }
    return path.indexOf(".") == 0 ? path.substring(1) : path.toString();
  }

  /** The same as keys and positions that lead there from the object. */
  static NodePath below(Resource resource, Span span) {
    return Optional.of(resource)
        .filter(r -> span.source().equals(r.document().span().source()))
        .flatMap(ObjectPath::root)
        .flatMap(new ObjectPath(resource, span.start())::way)
        .map(Way::path)
        .orElse(NodePath.ROOT);
  }

  private static Optional<Node> root(Resource resource) {
    Optional<Node> node = Optional.of(resource.document().root());
    for (NodePath.Step step : resource.path().steps()) {
      node = node.map(Node::resolved).flatMap(n -> child(n, step));
    }
    return node;
  }

  static Optional<Node> child(Node node, NodePath.Step step) {
    if (step instanceof NodePath.Key key && node instanceof MappingNode mapping) {
      return mapping.entry(key.name()).map(Entry::value);
    }
    if (step instanceof NodePath.Index index && node instanceof SequenceNode sequence) {
      return Optional.of(index.position())
          .filter(i -> i < sequence.items().size())
          .map(sequence.items()::get);
    }
    return Optional.empty();
  }

  /** Steps from a node down to the place. */
  private record Way(NodePath path) {

    static final Way NONE = new Way(NodePath.ROOT);

    Way after(NodePath.Step step) {
      List<NodePath.Step> longer = new ArrayList<>(List.of(step));
      longer.addAll(path.steps());
      return new Way(NodePath.of(longer));
    }
  }

  private Optional<Way> way(Node node) {
    Node target = node.resolved();
    if (!shared && !holds(target)) {
      return Optional.empty();
    }
    Optional<Way> known = ways.get(target);
    if (known == null) {
      known = search(target);
      ways.put(target, known);
    }
    return known;
  }

  private Optional<Way> search(Node node) {
    List<Way> found = new ArrayList<>();
    if (holds(node)) {
      found.add(Way.NONE);
    }
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.effectiveEntries()) {
        Optional<Way> below = way(entry.value());
        if (below.isEmpty() && holds(entry.key())) {
          below = Optional.of(Way.NONE);
        }
        NodePath.Step step = new NodePath.Key(entry.name().orElse("?"));
        below.ifPresent(w -> found.add(w.after(step)));
      }
    } else if (node instanceof SequenceNode sequence) {
      for (int i = 0; i < sequence.items().size(); i++) {
        NodePath.Step step = new NodePath.Index(i);
        way(sequence.items().get(i).resolved()).ifPresent(w -> found.add(w.after(step)));
      }
    }
    // The first of equally long ones: aliases may lead to one place in several ways.
    return found.stream().reduce((a, b) -> b.path().depth() > a.path().depth() ? b : a);
  }

  private boolean holds(Node node) {
    Span span = node.span();
    boolean empty = span.start() == span.end();
    return span.start() <= offset && (offset < span.end() || (empty && offset == span.start()));
  }

  private static String key(String name) {
    return PLAIN_KEY.matcher(name).matches() ? '.' + name : '[' + quoted(name) + ']';
  }

  /** What an item of a list is known by; empty for one that only its position tells. */
  static Optional<String> identity(Node item) {
    if (item instanceof ScalarNode scalar) {
      return Optional.of('=' + word(scalar.value()));
    }
    if (item instanceof MappingNode mapping) {
      for (String key : IDENTIFYING) {
        Optional<Entry> entry = mapping.entry(key);
        if (entry.isPresent() && entry.get().value().resolved() instanceof ScalarNode scalar) {
          return Optional.of(key + '=' + word(scalar.value()));
        }
      }
    }
    return Optional.empty();
  }

  /** A text as it is where it cannot be misread, else in quotes. */
  static String word(String text) {
    return PLAIN_WORD.matcher(text).matches() ? text : quoted(text);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
