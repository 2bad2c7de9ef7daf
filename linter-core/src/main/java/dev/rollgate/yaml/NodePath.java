package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a node stands in its document: the keys and list positions that lead to it. A path is a
 * list, never a dotted string, since keys hold dots and slashes.
 *
 * @param steps from the document's root
 */
public record NodePath(List<Step> steps) {

  /** The root of a document. */
  public static final NodePath ROOT = new NodePath(List.of());

  /** One step down. */
  public sealed interface Step permits Key, Index {}

  /** Into a mapping, by key. */
  public record Key(String name) implements Step {}

  /** Into a sequence, by 0-based position. */
  public record Index(int position) implements Step {}

  /** Copies the steps. */
  public NodePath {
    steps = List.copyOf(steps);
  }

  /** The path one or more keys further down. */
  public NodePath key(String... names) {
    List<Step> longer = new ArrayList<>(steps);
    for (String name : names) {
      longer.add(new Key(name));
    }
    return new NodePath(longer);
  }

  /** The path to an item of the sequence at this path. */
  public NodePath index(int position) {
    List<Step> longer = new ArrayList<>(steps);
    longer.add(new Index(position));
    return new NodePath(longer);
  }

  /** The path that goes on with another one's steps. */
  NodePath join(NodePath rest) {
    List<Step> longer = new ArrayList<>(steps);
    longer.addAll(rest.steps);
    return new NodePath(longer);
  }

  /** The path without its last step. */
  public NodePath parent() {
    return new NodePath(steps.subList(0, steps.size() - 1));
  }

  /** Whether this path leads through the other one, or is the same. */
  public boolean isBelow(NodePath other) {
    return depth() >= other.depth() && steps.subList(0, other.depth()).equals(other.steps);
  }

  /** What is left of this path behind the other one, which it leads through. */
  public NodePath from(NodePath other) {
    return new NodePath(steps.subList(other.depth(), depth()));
  }

  /** The last step. */
  public Step last() {
    return steps.get(steps.size() - 1);
  }

  /** The number of steps. */
  public int depth() {
    return steps.size();
  }

  /** For messages: {@code spec.containers[0]}. */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Step step : steps) {
      if (step instanceof Key key) {
        out.append(out.isEmpty() ? "" : ".").append(key.name());
      } else if (step instanceof Index index) {
        out.append('[').append(index.position()).append(']');
      }
    }
    return out.toString();
  }
}
