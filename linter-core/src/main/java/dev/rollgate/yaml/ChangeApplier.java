package dev.rollgate.yaml;

import dev.rollgate.yaml.Content.Entry;
import dev.rollgate.yaml.Content.Mapping;
import dev.rollgate.yaml.Content.Properties;
import dev.rollgate.yaml.Content.Sequence;
import dev.rollgate.yaml.NodePath.Index;
import dev.rollgate.yaml.NodePath.Key;
import dev.rollgate.yaml.NodePath.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Makes changes on content in memory. It shares nothing with the editor of texts, on purpose: one
 * is the proof of the other.
 */
final class ChangeApplier {

  private ChangeApplier() {}

  /** All paths speak of the tree before any change, so additions go first and removals last. */
  static Content apply(Content root, List<Change> changes) {
    List<Change> ordered = new ArrayList<>(changes);
    ordered.sort((a, b) -> Integer.compare(rank(a), rank(b)));
    Content result = root;
    for (Change change : ordered) {
      boolean inPlace =
          !(change instanceof Change.Remove) && !(change instanceof Change.AddDocument);
      if (inPlace) {
        result = apply(result, change);
      }
    }
    List<NodePath> removed = new ArrayList<>();
    for (Change change : changes) {
      if (change instanceof Change.Remove remove) {
        removed.add(remove.path());
      }
    }
    removed.sort(ChangeApplier::lastFirst);
    for (NodePath path : removed) {
      result = remove(result, path.steps()).orElse(emptied(result));
    }
    return result;
  }

  private static int rank(Change change) {
    // A key that changes its name hides the paths below it.
    return change instanceof Change.RenameKey || change instanceof Change.ReplaceEntry ? 1 : 0;
  }

  private static Content apply(Content root, Change change) {
    List<Step> steps = change.path().steps();
    if (change instanceof Change.Insert insert) {
      return insert(root, steps, insert.value());
    }
    if (change instanceof Change.Append append) {
      return at(root, steps, node -> append(node, append.item()));
    }
    if (change instanceof Change.Replace replace) {
      return at(root, steps, node -> replaced(node, replace.value()));
    }
    if (change instanceof Change.RenameKey rename) {
      String old = ((Key) change.path().last()).name();
      return at(root, change.path().parent().steps(), node -> renamed(node, old, rename.key()));
    }
    if (change instanceof Change.ReplaceEntry replace) {
      String old = ((Key) change.path().last()).name();
      Entry entry = new Entry(Content.of(replace.key()), replace.value());
      return at(root, change.path().parent().steps(), node -> exchanged(node, old, entry));
    }
    throw new IllegalArgumentException("not a change in place: " + change);
  }

  private static Content insert(Content node, List<Step> steps, Content value) {
    if (steps.isEmpty()) {
      return value;
    }
    Step first = steps.get(0);
    List<Step> rest = steps.subList(1, steps.size());
    if (first instanceof Key key && !(node instanceof Mapping)) {
      Content inner = insert(nothing(), rest, value);
      return new Mapping(List.of(new Entry(Content.of(key.name()), inner)), Properties.NONE);
    }
    if (first instanceof Key key && node instanceof Mapping mapping && !has(mapping, key.name())) {
      List<Entry> entries = new ArrayList<>(mapping.entries());
      entries.add(new Entry(Content.of(key.name()), insert(nothing(), rest, value)));
      return new Mapping(entries, mapping.properties());
    }
    return child(node, first, inner -> insert(inner, rest, value));
  }

  private static Content nothing() {
    return new Content.Scalar(ScalarType.NULL, "", Properties.NONE);
  }

  private static boolean has(Mapping mapping, String key) {
    return mapping.entries().stream().anyMatch(e -> e.isNamed(key));
  }

  private static Content append(Content node, Content item) {
    Sequence sequence = (Sequence) node;
    List<Content> items = new ArrayList<>(sequence.items());
    items.add(item);
    return new Sequence(items, sequence.properties());
  }

  private static Content replaced(Content node, Content.Scalar value) {
    Properties kept = node instanceof Content.Scalar old ? old.properties() : value.properties();
    return new Content.Scalar(value.type(), value.text(), kept);
  }

  private static Content renamed(Content node, String old, String name) {
    Mapping mapping = (Mapping) node;
    return new Mapping(
        mapping.entries().stream()
            .map(e -> e.isNamed(old) ? new Entry(Content.of(name), e.value()) : e)
            .toList(),
        mapping.properties());
  }

  private static Content exchanged(Content node, String old, Entry entry) {
    Mapping mapping = (Mapping) node;
    return new Mapping(
        mapping.entries().stream().map(e -> e.isNamed(old) ? entry : e).toList(),
        mapping.properties());
  }

  /** The node without what the path names, or empty when nothing is left of it. */
  private static Optional<Content> remove(Content node, List<Step> steps) {
    Step first = steps.get(0);
    List<Step> rest = steps.subList(1, steps.size());
    if (node instanceof Mapping mapping && first instanceof Key key) {
      List<Entry> kept = new ArrayList<>();
      for (Entry entry : mapping.entries()) {
        if (!entry.isNamed(key.name())) {
          kept.add(entry);
        } else if (!rest.isEmpty()) {
          remove(entry.value(), rest).ifPresent(v -> kept.add(new Entry(entry.key(), v)));
        }
      }
      return kept.isEmpty()
          ? Optional.empty()
          : Optional.of(new Mapping(kept, mapping.properties()));
    }
    if (node instanceof Sequence sequence && first instanceof Index index) {
      List<Content> kept = new ArrayList<>(sequence.items());
      Content item = kept.remove(index.position());
      if (!rest.isEmpty()) {
        remove(item, rest).ifPresent(i -> kept.add(index.position(), i));
      }
      return kept.isEmpty()
          ? Optional.empty()
          : Optional.of(new Sequence(kept, sequence.properties()));
    }
    throw new IllegalArgumentException("no such step: " + first);
  }

  private static Content emptied(Content root) {
    return root instanceof Sequence
        ? new Sequence(List.of(), Properties.NONE)
        : new Mapping(List.of(), Properties.NONE);
  }

  private static Content at(Content node, List<Step> steps, UnaryOperator<Content> change) {
    if (steps.isEmpty()) {
      return change.apply(node);
    }
    List<Step> rest = steps.subList(1, steps.size());
    return child(node, steps.get(0), inner -> at(inner, rest, change));
  }

  private static Content child(Content node, Step step, UnaryOperator<Content> change) {
    if (node instanceof Mapping mapping && step instanceof Key key) {
      return new Mapping(
          mapping.entries().stream()
              .map(e -> e.isNamed(key.name()) ? new Entry(e.key(), change.apply(e.value())) : e)
              .toList(),
          mapping.properties());
    }
    if (node instanceof Sequence sequence && step instanceof Index index) {
      List<Content> items = new ArrayList<>(sequence.items());
      items.set(index.position(), change.apply(items.get(index.position())));
      return new Sequence(items, sequence.properties());
    }
    throw new IllegalArgumentException("no such step: " + step);
  }

  /** Deeper and later places first, so that no removal moves another's path. */
  private static int lastFirst(NodePath a, NodePath b) {
    int common = Math.min(a.depth(), b.depth());
    for (int i = 0; i < common; i++) {
      if (a.steps().get(i) instanceof Index x && b.steps().get(i) instanceof Index y) {
        int order = Integer.compare(y.position(), x.position());
        if (order != 0) {
          return order;
        }
      }
    }
    return Integer.compare(b.depth(), a.depth());
  }
}
