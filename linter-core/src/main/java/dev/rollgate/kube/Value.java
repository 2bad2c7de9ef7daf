package dev.rollgate.kube;

import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.MappingNode.Entry;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.Span;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value of an object of any kind, as the API server gets it: through aliases and merge keys. For
 * what has no typed view.
 */
public final class Value {

  private final String name;
  private final @Nullable Entry entry;
  private final Node node;
  private final NodePath path;

  /** What JSON makes of a value. */
  public enum Type {
    /** Members with names. */
    OBJECT("an object"),
    /** Items in order. */
    LIST("a list"),
    /** Text. */
    STRING("a string"),
    /** A whole number. */
    INTEGER("a whole number"),
    /** A number that is not whole. */
    NUMBER("a number"),
    /** True or false. */
    BOOLEAN("a boolean"),
    /** Nothing; the API takes the field for absent. */
    NULL("null");

    private final String title;

    Type(String title) {
      this.title = title;
    }

    /** With its article, for messages: {@code a whole number}. */
    public String title() {
      return title;
    }
  }

  private Value(Node node, NodePath path) {
    this.name = "";
    this.entry = null;
    this.node = node;
    this.path = path;
  }

  private Value(String name, Entry entry, NodePath object) {
    this.name = name;
    this.entry = entry;
    this.node = entry.value().resolved();
    this.path = object.key(name);
  }

  /** The whole object. */
  public static Value of(Resource resource) {
    Node node = resource.document().root().resolved();
    for (NodePath.Step step : resource.path().steps()) {
      if (node instanceof MappingNode mapping && step instanceof NodePath.Key key) {
        node = mapping.entry(key.name()).orElseThrow().value().resolved();
      } else if (node instanceof SequenceNode sequence && step instanceof NodePath.Index index) {
        node = sequence.items().get(index.position()).resolved();
      }
    }
    return new Value(node, resource.path());
  }

  /** The whole document, whatever it holds. */
  public static Value of(Document.Parsed document) {
    return new Value(document.root().resolved(), NodePath.ROOT);
  }

  /** The key, for a member of an object; else empty. */
  public String name() {
    return name;
  }

  /** The key's place, for a member of an object; else the value's. */
  public Span keySpan() {
    return entry == null ? span() : entry.key().span();
  }

  /** The value's place. */
  public Span span() {
    return node.span();
  }

  /** Where the value stands in its document. */
  public NodePath path() {
    return path;
  }

  /** What it is. */
  public Type type() {
    if (node instanceof MappingNode) {
      return Type.OBJECT;
    }
    if (node instanceof SequenceNode) {
      return Type.LIST;
    }
    ScalarNode scalar = (ScalarNode) node;
    return switch (scalar.type()) {
      case STRING -> Type.STRING;
      case INTEGER -> Type.INTEGER;
      case FLOAT -> integer().isPresent() ? Type.INTEGER : Type.NUMBER;
      case BOOLEAN -> Type.BOOLEAN;
      case NULL -> Type.NULL;
    };
  }

  /** The members of an object that have a name, in the order of the text; else none. */
  public List<Value> members() {
    if (!(node instanceof MappingNode mapping)) {
      return List.of();
    }
    List<Entry> entries = mapping.effectiveEntries();
    List<Value> members = new ArrayList<>(entries.size());
    for (Entry entry : entries) {
      entry.name().ifPresent(key -> members.add(new Value(key, entry, path)));
    }
    return members;
  }

  /** A member of an object. */
  public Optional<Value> member(String key) {
    return node instanceof MappingNode mapping
        ? mapping.entry(key).map(entry -> new Value(key, entry, path))
        : Optional.empty();
  }

  /** What a path leads to from here, if every step of it is there. */
  public Optional<Value> at(NodePath way) {
    Optional<Value> found = Optional.of(this);
    for (NodePath.Step step : way.steps()) {
      found =
          step instanceof NodePath.Key key
              ? found.flatMap(value -> value.member(key.name()))
              : found.flatMap(value -> value.item(((NodePath.Index) step).position()));
    }
    return found;
  }

  private Optional<Value> item(int position) {
    List<Value> items = items();
    return position < items.size() ? Optional.of(items.get(position)) : Optional.empty();
  }

  /** A member some levels down, if every level is there. */
  public Optional<Value> at(String... keys) {
    Optional<Value> found = Optional.of(this);
    for (String key : keys) {
      found = found.flatMap(value -> value.member(key));
    }
    return found;
  }

  /** The items of a list; else none. */
  public List<Value> items() {
    if (!(node instanceof SequenceNode sequence)) {
      return List.of();
    }
    List<Value> items = new ArrayList<>();
    for (Node item : sequence.items()) {
      items.add(new Value(item.resolved(), path.index(items.size())));
    }
    return items;
  }

  /** The text of a scalar, without quotes; else empty. */
  public String text() {
    return node instanceof ScalarNode scalar ? scalar.value() : "";
  }

  /** The number of a whole one. */
  public Optional<BigInteger> integer() {
    return node instanceof ScalarNode scalar ? Scalars.integer(scalar) : Optional.empty();
  }

  /** The number of one that is not whole, or of one too large for a whole one. */
  public Optional<Double> number() {
    return node instanceof ScalarNode scalar ? Scalars.number(scalar) : Optional.empty();
  }

  /** The truth of a boolean; else false. */
  public boolean isTrue() {
    return node instanceof ScalarNode scalar && scalar.bool().orElse(false);
  }

  /** Whether another tool writes the value before the cluster sees it. */
  public boolean isPlaceholder() {
    return Scalars.isPlaceholder(node);
  }

  /** Whether it is a placeholder, or a word that must be one where something else is wanted. */
  public boolean standsForOtherType() {
    return isPlaceholder() || (type() == Type.STRING && Placeholder.isWord(text()));
  }

  /** Whether another tool writes the key. */
  public boolean hasPlaceholderName() {
    return Placeholder.isIn(name);
  }

  /** What is written, as a change takes it. */
  public Content content() {
    return Content.asRead(node);
  }

  /** For messages: {@code the string "8080"}. */
  public String title() {
    if (!(node instanceof ScalarNode scalar)) {
      return type().title();
    }
    return switch (scalar.type()) {
      case STRING -> "the string \"" + shortened(scalar.value()) + '"';
      case INTEGER -> "the number " + shortened(scalar.value());
      case FLOAT -> "the fraction " + shortened(scalar.value());
      case BOOLEAN -> "the boolean " + scalar.value();
      case NULL -> "null";
    };
  }

  private static String shortened(String text) {
    String line = text.lines().findFirst().orElse("");
    return line.length() <= 40 && line.equals(text)
        ? text
        : line.substring(0, Math.min(line.length(), 40)) + "...";
  }
}
