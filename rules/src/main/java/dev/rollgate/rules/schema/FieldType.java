package dev.rollgate.rules.schema;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;

/** Flags fields of a type that the API does not take. */
public final class FieldType implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("field-type", Severity.ERROR, "a field has a value of the wrong type");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Fault.WrongType fault : SchemaFaults.of(project, Fault.WrongType.class)) {
      report
          .at(
              fault.resource(),
              fault.value().span(),
              "%s is %s, not %s".formatted(fault.title(), fault.value().title(), fault.expected()))
          .help("write " + fault.expected() + "; the API rejects the object as it is");
    }
  }
}
