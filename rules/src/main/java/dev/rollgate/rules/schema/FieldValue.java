package dev.rollgate.rules.schema;

import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;

/** Flags values that a field does not take, though they have the right type. */
public final class FieldValue implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("field-value", Severity.ERROR, "a field has a value that it does not take");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Fault.WrongValue fault : SchemaFaults.of(project, Fault.WrongValue.class)) {
      report
          .at(
              fault.resource(),
              fault.value().span(),
              "%s %s".formatted(fault.title(), fault.problem()))
          .help(
              fault
                  .meant()
                  .map(value -> "write " + value)
                  .orElse("write a value that the field takes"))
          .fix(fault.meant().map(value -> fix(fault, value)));
    }
  }

  private static Fix fix(Fault.WrongValue fault, String value) {
    return Fix.unsafe(
            "write " + value,
            new Change.Replace(
                fault.resource().document(), fault.value().path(), Content.of(value)))
        .revealingAll();
  }
}
