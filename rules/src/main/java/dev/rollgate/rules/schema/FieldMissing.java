package dev.rollgate.rules.schema;

import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;

/** Flags parts of an object that lack a field which they must have. */
public final class FieldMissing implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("field-missing", Severity.ERROR, "an object lacks a field that it must have");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Fault.Missing fault : SchemaFaults.of(project, Fault.Missing.class)) {
      report
          .at(
              fault.resource(),
              fault.value().keySpan(),
              "%s has no %s".formatted(fault.title(), fault.name()))
          .help("write " + fault.name() + "; the API rejects the object without it");
    }
  }
}
