package dev.rollgate.yaml;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a node stands in its document: the keys and list positions that lead to it. A path is a
 * list, never a dotted string, since keys hold dots and slashes.
 *
 * <p>Every field of every object has one, so a path shares its beginning with the path that it was
 * made longer from, and objects of one kind share the paths of their fields.
 */
public final class NodePath {

  private static final int NO_POSITION = -1;

  /**
   * Paths to find again. One has one place here, and the last one that came there stays: whoever
   * finds another one makes a new path, and threads that meet do no harm.
   */
  private static final @Nullable NodePath[] KEPT = new @Nullable NodePath[1 << 12];

  /** The root of a document. */
  public static final NodePath ROOT = new NodePath(null, null, NO_POSITION, 0);

  private final @Nullable NodePath parent;
  private final @Nullable String key;
  private final int position;
  private final int hash;

  /** One step down. */
  public sealed interface Step permits Key, Index {}

  /** Into a mapping, by key. */
  public record Key(String name) implements Step {}

  /** Into a sequence, by 0-based position. */
  public record Index(int position) implements Step {}

  private NodePath(@Nullable NodePath parent, @Nullable String key, int position, int hash) {
    this.parent = parent;
    this.key = key;
    this.position = position;
    this.hash = hash;
  }

  private NodePath next(@Nullable String key, int position) {
    int hash = 31 * (31 * this.hash + Objects.hashCode(key)) + position;
    int place = (hash ^ hash >>> 12) & KEPT.length - 1;
    NodePath there = KEPT[place];
    if (there == null
        || !equals(there.parent)
        || there.position != position
        || !Objects.equals(there.key, key)) {
      there = new NodePath(this, key, position, hash);
      KEPT[place] = there;
    }
    return there;
  }

  /** The path of these steps from the root. */
  public static NodePath of(List<Step> steps) {
    return ROOT.join(steps);
  }

  /** The steps from the document's root. */
  public List<Step> steps() {
    Step[] steps = new Step[depth()];
    NodePath path = this;
    for (int i = steps.length - 1; i >= 0; i--) {
      steps[i] = path.last();
      path = path.parent();
    }
    return List.of(steps);
  }

  /** The path one key further down. */
  public NodePath key(String name) {
    return next(name, NO_POSITION);
  }

  /** The path some keys further down. */
  public NodePath key(String... names) {
    NodePath path = this;
    for (String name : names) {
      path = path.key(name);
    }
    return path;
  }

  /** The path to an item of the sequence at this path. */
  public NodePath index(int item) {
    return next(null, item);
  }

  /** The path that goes on with another one's steps. */
  NodePath join(NodePath rest) {
    return join(rest.steps());
  }

  private NodePath join(List<Step> rest) {
    NodePath path = this;
    for (Step step : rest) {
      path = step instanceof Key k ? path.key(k.name()) : path.index(((Index) step).position());
    }
    return path;
  }

  /** The path without its last step. */
  public NodePath parent() {
    if (parent == null) {
      throw new IndexOutOfBoundsException("no step leads to the root");
    }
    return parent;
  }

  /** Whether this path leads through the other one, or is the same. */
  public boolean isBelow(NodePath other) {
    NodePath path = this;
    for (int i = depth() - other.depth(); i > 0; i--) {
      path = path.parent();
    }
    return path.equals(other);
  }

  /** What is left of this path behind the other one, which it leads through. */
  public NodePath from(NodePath other) {
    return of(steps().subList(other.depth(), depth()));
  }

  /** The last step. */
  public Step last() {
    if (parent == null) {
      throw new IndexOutOfBoundsException("no step leads to the root");
    }
    return key == null ? new Index(position) : new Key(key);
  }

  /** The number of steps. */
  public int depth() {
    return parent == null ? 0 : parent.depth() + 1;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    if (this == other) {
      return true;
    }
    return other instanceof NodePath that
        && hash == that.hash
        && position == that.position
        && Objects.equals(key, that.key)
        && Objects.equals(parent, that.parent);
  }

  @Override
  public int hashCode() {
    return hash;
  }

  /** For messages: {@code spec.containers[0]}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Step step : steps()) {
      if (step instanceof Key k) {
        out.append(out.isEmpty() ? "" : ".").append(k.name());
      } else if (step instanceof Index index) {
        out.append('[').append(index.position()).append(']');
      }
    }
    return out.toString();
  }
}
