package dev.rollgate.yaml;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keys with values, in the order of the text. */
public final class MappingNode extends Node {

  static final String MERGE = "<<";

  private final boolean flow;
  private final boolean merges;

  /**
   * Keys and values in turn. A tree has many keys, and of few somebody asks more than the text: of
   * a plain one only that is kept, and its node is made where somebody asks.
   */
  private final Object[] children;

  private final int[] keyStarts;

  /** One key with its value. */
  public static final class Entry {

    private final MappingNode mapping;
    private final int index;

    private Entry(MappingNode mapping, int index) {
      this.mapping = mapping;
      this.index = index;
    }

    /** Any node; Kubernetes' own keys are scalars. */
    public Node key() {
      return mapping.key(index);
    }

    /** The value as written: an alias stays an alias. */
    public Node value() {
      return (Node) mapping.children[2 * index + 1];
    }

    /** The key's text, when it is a scalar. */
    public Optional<String> name() {
      return Optional.ofNullable(mapping.text(index));
    }

    /** Whether this is the text of the key. */
    public boolean isNamed(String name) {
      return name.equals(mapping.text(index));
    }

    boolean isMerge() {
      return mapping.isMerge(index);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry that && mapping.equals(that.mapping) && index == that.index;
    }

    @Override
    public int hashCode() {
      return 31 * mapping.hashCode() + index;
    }
  }

  /** Made where somebody looks, and not kept. */
  private static final class Entries extends AbstractList<Entry> {

    private final MappingNode mapping;

    Entries(MappingNode mapping) {
      this.mapping = mapping;
    }

    @Override
    public Entry get(int index) {
      return new Entry(mapping, index);
    }

    @Override
    public int size() {
      return mapping.keyStarts.length;
    }
  }

  MappingNode(Span span, @Nullable Properties properties, boolean flow, List<Node> children) {
    super(span, properties);
    this.flow = flow;
    this.children = children.toArray();
    this.keyStarts = new int[this.children.length / 2];
    boolean merges = false;
    for (int i = 0; i < keyStarts.length; i++) {
      Node key = children.get(2 * i);
      keyStarts[i] = key.start();
      if (key instanceof ScalarNode scalar && scalar.isPlainText()) {
        this.children[2 * i] = scalar.value();
      }
      merges |= isMerge(key);
    }
    this.merges = merges;
  }

  private Node key(int index) {
    if (children[2 * index] instanceof String text) {
      int start = keyStarts[index];
      return new ScalarNode(
          span().source(), start, start + text.length(), null, text, ScalarStyle.PLAIN);
    }
    return (Node) children[2 * index];
  }

  private @Nullable String text(int index) {
    Object key = children[2 * index];
    if (key instanceof String text) {
      return text;
    }
    return ((Node) key).resolved() instanceof ScalarNode scalar ? scalar.value() : null;
  }

  private boolean isMerge(int index) {
    return merges && isMerge(key(index));
  }

  static boolean isMerge(Node key) {
    return key instanceof ScalarNode scalar
        && scalar.style() == ScalarStyle.PLAIN
        && scalar.value().equals(MERGE);
  }

  /** Whether it is written {@code {in braces}}. */
  public boolean flow() {
    return flow;
  }

  /** A pair in a flow sequence, {@code [a: b]}, is a flow mapping that has no braces. */
  boolean hasBraces() {
    List<Node> keys = entries().stream().map(Entry::key).toList();
    return flow && hasBraces(span().source(), start(), keys);
  }

  /** Whether the brace at the start is the mapping's own, and not that of its first key. */
  static boolean hasBraces(SourceText source, int start, List<Node> children) {
    return source.text().charAt(start) == '{'
        && (children.isEmpty() || children.get(0).outerStart() > start);
  }

  /** The entries as written, merge keys among them. */
  public List<Entry> entries() {
    return new Entries(this);
  }

  /** The entry that this mapping itself writes for a key; the last one where a key repeats. */
  public Optional<Entry> ownEntry(String key) {
    for (int i = keyStarts.length - 1; i >= 0; i--) {
      if (key.equals(text(i)) && !isMerge(i)) {
        return Optional.of(new Entry(this, i));
      }
    }
    return Optional.empty();
  }

  /** The entry that counts for a key: the mapping's own, else the first merged mapping's. */
  public Optional<Entry> entry(String key) {
    Optional<Entry> own = ownEntry(key);
    if (own.isPresent()) {
      return own;
    }
    for (MappingNode merged : merged()) {
      Optional<Entry> found = merged.entry(key);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The mapping that writes the entry that counts for a key: this one, or a merged one. */
  Optional<MappingNode> writerOf(String key) {
    if (ownEntry(key).isPresent()) {
      return Optional.of(this);
    }
    return merged().stream().flatMap(m -> m.writerOf(key).stream()).findFirst();
  }

  /** Whether a merge would bring the key if this mapping did not write it. */
  boolean hidesMerged(String key) {
    return merged().stream().anyMatch(m -> m.entry(key).isPresent());
  }

  /** Every entry that counts: own ones first, then merged ones that they do not hide. */
  public List<Entry> effectiveEntries() {
    if (!merges) {
      return entries();
    }
    List<Entry> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Entry entry : entries()) {
      if (!entry.isMerge()) {
        found.add(entry);
        entry.name().ifPresent(seen::add);
      }
    }
    for (MappingNode merged : merged()) {
      for (Entry entry : merged.effectiveEntries()) {
        if (entry.name().map(seen::add).orElse(true)) {
          found.add(entry);
        }
      }
    }
    return found;
  }

  private List<MappingNode> merged() {
    if (!merges) {
      return List.of();
    }
    List<MappingNode> found = new ArrayList<>();
    for (Entry entry : entries()) {
      if (!entry.isMerge()) {
        continue;
      }
      Node value = entry.value().resolved();
      if (value instanceof MappingNode mapping) {
        found.add(mapping);
      } else if (value instanceof SequenceNode sequence) {
        for (Node item : sequence.items()) {
          if (item.resolved() instanceof MappingNode mapping) {
            found.add(mapping);
          }
        }
      }
    }
    return found;
  }

  @Override
  public MappingNode resolved() {
    return this;
  }
}
