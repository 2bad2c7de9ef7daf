package dev.rollgate.rules.schema;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.NodePath;
import java.util.Optional;

/** Flags fields that belong to another part of the same object. */
public final class FieldMisplaced implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "field-misplaced", Severity.ERROR, "a field stands in the wrong part of an object");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Fault.Misplaced fault : SchemaFaults.of(project, Fault.Misplaced.class)) {
      String place = fault.place().title(fault.resource());
      boolean several = fault.values().size() > 1;
      report
          .at(
              fault.resource(),
              fault.value().keySpan(),
              (several
                      ? "%s stand in the wrong place, they belong to %s"
                      : "%s stands in the wrong place, it belongs to %s")
                  .formatted(title(fault), place))
          .help(help(fault, several, place))
          .fix(fault.isTaken() ? Optional.empty() : Optional.of(FieldMove.fix(fault)));
    }
  }

  /** {@code spec.port and targetPort of Service "web"}. */
  private static String title(Fault.Misplaced fault) {
    NodePath holder = Fault.within(fault.resource(), fault.value().path()).parent();
    String start = holder.depth() == 0 ? "" : holder + ".";
    return "%s%s of %s".formatted(start, fault.namesJoined(), fault.resource().title());
  }

  private static String help(Fault.Misplaced fault, boolean several, String place) {
    String it = several ? "them" : "it";
    return fault.isTaken()
        ? "take %s out, or change what stands in the right place already".formatted(it)
        : "move %s to %s".formatted(it, place);
  }
}
