package dev.rollgate.yaml;

import dev.rollgate.yaml.NodePath.Index;
import dev.rollgate.yaml.NodePath.Key;
import dev.rollgate.yaml.NodePath.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a tree says, without how or where it is written: the value that a change puts in, and the
 * common ground on which the trees before and after a fix are compared. Equal content means the
 * same keys (in any order), the same values as Kubernetes reads them, the same anchors, tags and
 * aliases.
 */
public sealed interface Content {

  /** What stands before the value. */
  default Optional<String> tag() {
    return Optional.empty();
  }

  /** The keys and values, or the items. */
  default List<Content> parts() {
    return List.of();
  }

  /** The value one step down. */
  default Optional<Content> child(Step step) {
    return Optional.empty();
  }

  /** A value without parts. */
  record Scalar(ScalarType type, String text, Properties properties) implements Content {

    @Override
    public Optional<String> tag() {
      return properties.tag();
    }
  }

  /** Keys with values; a key that repeats is kept. */
  record Mapping(List<Entry> entries, Properties properties) implements Content {

    /** Copies the list. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The keys in their order. */
    List<Content> keys() {
      return entries.stream().map(Entry::key).toList();
    }

    @Override
    public Optional<String> tag() {
      return properties.tag();
    }

    @Override
    public List<Content> parts() {
      return entries.stream().flatMap(e -> Stream.of(e.key(), e.value())).toList();
    }

    @Override
    public Optional<Content> child(Step step) {
      return entries.stream()
          .filter(e -> step instanceof Key key && e.isNamed(key.name()))
          .map(Entry::value)
          .findFirst();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Mapping that
          && entries.size() == that.entries.size()
          && properties.equals(that.properties)
          && holdsAllOf(that);
    }

    /** Over the keys alone: over the values it would be taken anew on every level above them. */
    @Override
    public int hashCode() {
      return entries.stream().mapToInt(e -> e.key().hashCode()).sum();
    }

    private boolean holdsAllOf(Mapping that) {
      Map<Content, List<Content>> values = new HashMap<>();
      for (Entry entry : entries) {
        values.computeIfAbsent(entry.key(), k -> new ArrayList<>(1)).add(entry.value());
      }
      for (Entry entry : that.entries) {
        List<Content> left = values.get(entry.key());
        if (left == null || !left.remove(entry.value())) {
          return false;
        }
      }
      return true;
    }
  }

  /** A list of values. */
  record Sequence(List<Content> items, Properties properties) implements Content {

    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Optional<String> tag() {
      return properties.tag();
    }

    @Override
    public List<Content> parts() {
      return items;
    }

    @Override
    public Optional<Content> child(Step step) {
      return step instanceof Index index && index.position() < items.size()
          ? Optional.of(items.get(index.position()))
          : Optional.empty();
    }
  }

  /** Another place of an anchored value. */
  record Alias(String name) implements Content {}

  /** The key {@code <<}. */
  record MergeKey() implements Content {}

  /** One key with its value. */
  record Entry(Content key, Content value) {

    boolean isNamed(String name) {
      return key instanceof Scalar scalar && scalar.text().equals(name);
    }
  }

  /** What stands before a value; empty for everything that a change puts in. */
  record Properties(Optional<String> anchor, Optional<String> tag) {
    static final Properties NONE = new Properties(Optional.empty(), Optional.empty());
  }

  /** A whole number. */
  static Scalar of(long number) {
    return new Scalar(ScalarType.INTEGER, Long.toString(number), Properties.NONE);
  }

  /** True or false. */
  static Scalar of(boolean flag) {
    return new Scalar(ScalarType.BOOLEAN, Boolean.toString(flag), Properties.NONE);
  }

  /** Text; it is quoted where Kubernetes would read it otherwise. */
  static Scalar of(String text) {
    return new Scalar(ScalarType.STRING, text, Properties.NONE);
  }

  /** The entry that brings an anchored mapping's entries, as far as there are no own ones. */
  static Entry merge(String anchor) {
    return new Entry(new MergeKey(), new Alias(anchor));
  }

  /** A mapping of one key. */
  static Mapping of(String key, Content value) {
    return new Mapping(List.of(new Entry(of(key), value)), Properties.NONE);
  }

  /** A mapping of several keys. */
  static Mapping mapping(Entry... entries) {
    return new Mapping(List.of(entries), Properties.NONE);
  }

  /** One key of a mapping. */
  static Entry entry(String key, Content value) {
    return new Entry(of(key), value);
  }

  /** A list of values. */
  static Sequence sequence(Content... items) {
    return new Sequence(List.of(items), Properties.NONE);
  }

  /** A list of texts. */
  static Sequence listOf(String... texts) {
    List<Content> items = new ArrayList<>();
    for (String text : texts) {
      items.add(of(text));
    }
    return new Sequence(items, Properties.NONE);
  }

  /**
   * What a node says to Kubernetes: aliases are followed, merges made, anchors gone. The reader's
   * limits bound how much that can be.
   */
  static Content asRead(Node node) {
    Node read = node.resolved();
    Properties properties = new Properties(Optional.empty(), read.tag());
    if (read instanceof SequenceNode sequence) {
      return new Sequence(sequence.items().stream().map(Content::asRead).toList(), properties);
    }
    if (read instanceof MappingNode mapping) {
      return new Mapping(
          mapping.effectiveEntries().stream()
              .map(e -> new Entry(keyAsRead(e.key()), asRead(e.value())))
              .toList(),
          properties);
    }
    ScalarNode scalar = (ScalarNode) read;
    String text = scalar.type() == ScalarType.NULL ? "" : scalar.value();
    return new Scalar(scalar.type(), text, properties);
  }

  /** Paths name a key by its text, in whichever way it writes null. */
  private static Content keyAsRead(Node key) {
    return key.resolved() instanceof ScalarNode scalar
        ? new Scalar(scalar.type(), scalar.value(), new Properties(Optional.empty(), scalar.tag()))
        : asRead(key);
  }

  /** What a node of a document says as it is written. */
  static Content of(Node node) {
    Properties properties = new Properties(node.anchor(), node.tag());
    if (node instanceof ScalarNode scalar) {
      return new Scalar(scalar.type(), scalar.value(), properties);
    }
    if (node instanceof AliasNode alias) {
      return new Alias(alias.name());
    }
    if (node instanceof SequenceNode sequence) {
      return new Sequence(sequence.items().stream().map(Content::of).toList(), properties);
    }
    MappingNode mapping = (MappingNode) node;
    return new Mapping(
        mapping.entries().stream()
            .map(e -> new Entry(Content.of(e.key()), Content.of(e.value())))
            .toList(),
        properties);
  }
}
