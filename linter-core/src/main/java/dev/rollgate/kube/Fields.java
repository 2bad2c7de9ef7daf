package dev.rollgate.kube;

import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.ScalarType;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one object of a resource; one of a wrong type is unreadable. Reading goes
 * through aliases and merge keys.
 */
final class Fields {

  private final @Nullable MappingNode node;
  private final Span span;
  private final NodePath path;

  Fields(MappingNode node, NodePath path) {
    this(node, node.span(), path);
  }

  private Fields(@Nullable MappingNode node, Span span, NodePath path) {
    this.node = node;
    this.span = span;
    this.path = path;
  }

  NodePath path() {
    return path;
  }

  Span span() {
    return span;
  }

  /** The key's own span, for findings about a whole object; the object when the key is absent. */
  Span keySpan(String key) {
    return node == null ? span : node.entry(key).map(e -> e.key().span()).orElse(span);
  }

  /** Whether nothing is written in this object. */
  boolean isEmpty() {
    return node == null || node.effectiveEntries().isEmpty();
  }

  boolean has(String key) {
    return value(key) != null;
  }

  /** Whether a scalar stands where this object may have another object or a list. */
  boolean holdsScalar(String key) {
    return value(key) instanceof ScalarNode;
  }

  private List<Entry> entries() {
    return node == null ? List.of() : node.effectiveEntries();
  }

  /** Whether a key stands anywhere in this object, however deep. */
  boolean holdsKey(String key) {
    return node != null && holdsKey(node, key);
  }

  private static boolean holdsKey(Node node, String key) {
    if (node instanceof MappingNode mapping) {
      for (Entry entry : mapping.entries()) {
        if (entry.isNamed(key) || holdsKey(entry.value(), key)) {
          return true;
        }
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        if (holdsKey(item, key)) {
          return true;
        }
      }
    }
    return false;
  }

  /** The value of a key; a null counts as absent, as it does for the API. */
  private @Nullable Node value(String key) {
    Entry entry = node == null ? null : node.entry(key).orElse(null);
    Node value = entry == null ? null : entry.value().resolved();
    return value instanceof ScalarNode s && s.type() == ScalarType.NULL ? null : value;
  }

  /** A member object; empty when it is absent or no object. */
  Optional<Fields> object(String key) {
    return value(key) instanceof MappingNode mapping
        ? Optional.of(new Fields(mapping, path.key(key)))
        : Optional.empty();
  }

  /**
   * A member object as it counts: one that is absent has absent fields, which point at this object.
   */
  Fields member(String key) {
    return object(key).orElseGet(() -> new Fields(null, span, path.key(key)));
  }

  /** The objects of a member list. */
  List<Fields> objects(String key) {
    List<Node> items = items(key);
    List<Fields> found = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof MappingNode mapping) {
        found.add(new Fields(mapping, path.key(key).index(i)));
      }
    }
    return found;
  }

  /** The texts of a member list. */
  List<Field<String>> texts(String key) {
    List<Node> items = items(key);
    List<Field<String>> found = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      found.add(text(items.get(i), path.key(key).index(i)));
    }
    return found;
  }

  private List<Node> items(String key) {
    return value(key) instanceof SequenceNode sequence
        ? sequence.items().stream().map(Node::resolved).toList()
        : List.of();
  }

  Field<String> text(String key) {
    return text(key, null);
  }

  Field<String> text(String key, @Nullable String fallback) {
    return field(key, fallback, (value, at) -> text(value, at));
  }

  private Field<String> text(Node value, NodePath at) {
    return scalar(value, at, Scalars::string);
  }

  Field<Integer> integer(String key, @Nullable Integer fallback) {
    return field(key, fallback, (value, at) -> scalar(value, at, Scalars::wholeNumber));
  }

  Field<Boolean> flag(String key, boolean fallback) {
    return field(key, fallback, (value, at) -> scalar(value, at, ScalarNode::bool));
  }

  Field<IntOrString> intOrString(String key, @Nullable IntOrString fallback) {
    return field(key, fallback, (value, at) -> scalar(value, at, Scalars::intOrString));
  }

  private <T> Field<T> field(
      String key, @Nullable T fallback, BiFunction<Node, NodePath, Field<T>> read) {
    NodePath at = path.key(key);
    Node value = value(key);
    return value == null ? Field.absent(at, span, fallback) : read.apply(value, at);
  }

  /**
   * A scalar of one type. What becomes of a placeholder nobody knows.
   *
   * @param type the scalar's value, if it has the type
   */
  private <T> Field<T> scalar(Node value, NodePath at, Function<ScalarNode, Optional<T>> type) {
    if (Scalars.isPlaceholder(value)) {
      return Field.placeholder(at, value.span(), raw(value));
    }
    Optional<T> read = value instanceof ScalarNode scalar ? type.apply(scalar) : Optional.empty();
    return read.isPresent()
        ? Field.set(at, value.span(), read.get(), raw(value))
        : Field.unreadable(at, value.span(), raw(value));
  }

  /** A map of texts, such as labels. Values of other types are kept by their text as unreadable. */
  Map<String, Field<String>> map(String key) {
    Optional<Fields> map = object(key);
    if (map.isEmpty()) {
      return Map.of();
    }
    List<Entry> entries = map.get().entries();
    Map<String, Field<String>> found = new LinkedHashMap<>(2 * entries.size());
    for (Entry entry : entries) {
      String name = entry.name().orElse("");
      found.put(name, mapValue(map.get(), name, entry));
    }
    return found;
  }

  private static Field<String> mapValue(Fields map, String name, Entry entry) {
    NodePath at = map.path.key(name);
    Node value = entry.value().resolved();
    Span span = entry.key().span();
    if (Scalars.isPlaceholder(value)) {
      return Field.placeholder(at, span, raw(value));
    }
    return value instanceof ScalarNode scalar && Scalars.string(scalar).isPresent()
        ? Field.set(at, span, scalar.value(), scalar.value())
        : Field.unreadable(at, span, raw(value));
  }

  private static @Nullable String raw(Node value) {
    return value instanceof ScalarNode scalar ? scalar.value() : null;
  }
}
