package dev.rollgate.rules.schema;

import dev.rollgate.kube.Value;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.NodePath;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Flags fields that belong to another part of the same object. */
public final class FieldMisplaced implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "field-misplaced", Severity.ERROR, "a field stands in the wrong part of an object");

  /** What moving would lose or change: comments, anchors and aliases, texts of several lines. */
  private static final Pattern NOT_MOVABLE = Pattern.compile("#|[&*]\\w|<<:|[|>][-+0-9]*\\s*\\R");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Fault.Misplaced fault : SchemaFaults.of(project, Fault.Misplaced.class)) {
      NodePath right = fault.place().paths().get(0);
      String there = String.valueOf(Fault.within(fault.resource(), right.parent()));
      boolean several = fault.place().paths().size() > 1;
      String place =
          several
              ? "an item of " + there.replaceFirst("\\[\\d+]", "")
              : there.isEmpty() ? "the top of the object" : there;
      report
          .at(
              fault.resource(),
              fault.value().keySpan(),
              "%s stands in the wrong place, it belongs to %s".formatted(fault.title(), place))
          .help(
              fault.place().taken()
                  ? "take it out, or put its value in the place of the one that is there"
                  : "move it to " + place)
          .fix(fix(fault, right, several));
    }
  }

  private static Optional<Fix> fix(Fault.Misplaced fault, NodePath right, boolean several) {
    if (fault.place().taken()) {
      return Optional.empty();
    }
    Value value = fault.value();
    String title = "move " + value.name() + " to where it belongs";
    if (several || holdsPlaceholder(value) || NOT_MOVABLE.matcher(value.span().text()).find()) {
      return Optional.of(Fix.manual(title));
    }
    Document.Parsed document = fault.resource().document();
    return Optional.of(
        Fix.unsafe(
                title,
                new Change.Insert(document, right, value.content()),
                new Change.Remove(document, value.path()))
            .revealingAll());
  }

  /** A moved placeholder would come to stand in quotes, and become text. */
  private static boolean holdsPlaceholder(Value value) {
    return value.isPlaceholder()
        || Stream.concat(value.members().stream(), value.items().stream())
            .anyMatch(v -> v.hasPlaceholderName() || holdsPlaceholder(v));
  }
}
