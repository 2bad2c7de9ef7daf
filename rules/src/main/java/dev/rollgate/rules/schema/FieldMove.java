package dev.rollgate.rules.schema;

import dev.rollgate.kube.Value;
import dev.rollgate.lint.Fix;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Comments;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Moves misplaced fields to where they belong, all of them or none. */
final class FieldMove {

  /** What moving would lose or change: comments, anchors and aliases, texts of several lines. */
  private static final Pattern NOT_MOVABLE = Pattern.compile("#|[&*]\\w|<<:|[|>][-+0-9]*\\s*\\R");

  private final Fault.Misplaced fault;
  private final Document.Parsed document;
  private final NodePath holder;
  private final NodePath goal;

  private FieldMove(Fault.Misplaced fault) {
    this.fault = fault;
    this.document = fault.resource().document();
    this.holder = fault.value().path().parent();
    this.goal = fault.place().object().path();
  }

  static Fix fix(Fault.Misplaced fault) {
    boolean several = fault.values().size() > 1;
    String title =
        "move %s to where %s"
            .formatted(fault.namesJoined(), several ? "they belong" : "it belongs");
    FieldMove move = new FieldMove(fault);
    return fault.movable() && fault.values().stream().allMatch(move::isMovable)
        ? Fix.unsafe(title, move.changes().toArray(Change[]::new)).revealingAll()
        : Fix.manual(title);
  }

  private boolean isMovable(Value value) {
    return !holdsPlaceholder(value)
        && !NOT_MOVABLE.matcher(written(value)).find()
        && !Comments.tellOf(document, value.keySpan());
  }

  /** The key and what follows; where that stands elsewhere, an alias leads to it. */
  private static String written(Value value) {
    int start = value.keySpan().start();
    int end = value.span().end();
    return end < start ? "*alias" : new Span(value.span().source(), start, end).text();
  }

  /** A moved placeholder would come to stand in quotes, and become text. */
  private static boolean holdsPlaceholder(Value value) {
    return value.isPlaceholder()
        || Stream.concat(value.members().stream(), value.items().stream())
            .anyMatch(v -> v.hasPlaceholderName() || holdsPlaceholder(v));
  }

  private List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    if (!isNew()) {
      for (Value value : fault.values()) {
        changes.add(new Change.Insert(document, goal.key(value.name()), value.content()));
      }
      removeFrom(0, changes);
    } else if (goal.parent().equals(holder)) {
      changes.add(replace(fault.value().path()));
      removeFrom(1, changes);
    } else if (fault.emptiesHolder() && goal.parent().equals(holder.parent())) {
      changes.add(replace(holder));
    } else {
      changes.add(new Change.Insert(document, goal, content()));
      removeFrom(0, changes);
    }
    return changes;
  }

  /** Whether not even the key is there. */
  private boolean isNew() {
    return fault.place().object().value().isEmpty();
  }

  /** What would be left empty cannot be written to, so the new object takes its place. */
  private Change replace(NodePath old) {
    return new Change.ReplaceEntry(document, old, fault.place().object().name(), content());
  }

  private Content content() {
    return Content.mapping(
        fault.values().stream()
            .map(value -> Content.entry(value.name(), value.content()))
            .toArray(Content.Entry[]::new));
  }

  private void removeFrom(int first, List<Change> changes) {
    for (Value value : fault.values().subList(first, fault.values().size())) {
      changes.add(new Change.Remove(document, value.path()));
    }
  }
}
