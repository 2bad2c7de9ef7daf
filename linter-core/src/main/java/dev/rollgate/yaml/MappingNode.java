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

  /** Keys and values in turn. */
  private final Node[] children;

  /**
   * One key with its value.
   *
   * @param key any node; Kubernetes' own keys are scalars
   * @param value the value as written: an alias stays an alias
   */
  public record Entry(Node key, Node value) {

    /** The key's text, when it is a scalar. */
    public Optional<String> name() {
      return key.resolved() instanceof ScalarNode scalar
          ? Optional.of(scalar.value())
          : Optional.empty();
    }

    /** Whether this is the text of the key. */
    public boolean isNamed(String name) {
      return isText(key, name);
    }

    boolean isMerge() {
      return MappingNode.isMerge(key);
    }
  }

  /** Made where somebody looks, and not kept: a tree has many. */
  private static final class Entries extends AbstractList<Entry> {

    private final Node[] children;

    Entries(Node[] children) {
      this.children = children;
    }

    @Override
    public Entry get(int index) {
      return new Entry(children[2 * index], children[2 * index + 1]);
    }

    @Override
    public int size() {
      return children.length / 2;
    }
  }

  MappingNode(Span span, @Nullable Properties properties, boolean flow, List<Node> children) {
    super(span, properties);
    this.flow = flow;
    this.children = children.toArray(Node[]::new);
    this.merges = hasMerge();
  }

  private boolean hasMerge() {
    for (int i = 0; i < children.length; i += 2) {
      if (isMerge(children[i])) {
        return true;
      }
    }
    return false;
  }

  static boolean isMerge(Node key) {
    return key instanceof ScalarNode scalar
        && scalar.style() == ScalarStyle.PLAIN
        && scalar.value().equals(MERGE);
  }

  private static boolean isText(Node key, String text) {
    return key.resolved() instanceof ScalarNode scalar && scalar.value().equals(text);
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
    return new Entries(children);
  }

  /** The entry that this mapping itself writes for a key; the last one where a key repeats. */
  public Optional<Entry> ownEntry(String key) {
    for (int i = children.length - 2; i >= 0; i -= 2) {
      if (isText(children[i], key) && !isMerge(children[i])) {
        return Optional.of(new Entry(children[i], children[i + 1]));
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
