package dev.rollgate.rules.reader;

import dev.rollgate.kube.Resource;
import dev.rollgate.kube.TypeFault;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;

/** Flags fields of a type that the API does not take, as far as other rules need them. */
public final class FieldType implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("field-type", Severity.ERROR, "a field has a value of the wrong type");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Resource resource : project.resources()) {
      for (TypeFault fault : resource.typeFaults()) {
        report
            .at(
                resource,
                fault.span(),
                "%s of %s is %s, not %s"
                    .formatted(fault.path(), resource.title(), fault.actual(), fault.expected()))
            .help("write " + fault.expected() + "; the API rejects the object as it is");
      }
    }
  }
}
