package dev.rollgate.rules.schema;

import dev.rollgate.kube.Kind;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;

/** Flags fields that the API does not have. */
public final class FieldUnknown implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("field-unknown", Severity.WARNING, "an object has a field that does not exist");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Fault.Unknown fault : SchemaFaults.of(project, Fault.Unknown.class)) {
      if (fault.newer()) {
        report
            .at(
                fault.resource(),
                fault.value().keySpan(),
                "%s is not there in Kubernetes %s, but in newer versions"
                    .formatted(fault.title(), project.settings().kubernetesVersion()))
            .severity(Severity.INFO)
            .help("take it out, or say with --kubernetes-version what the cluster has");
      } else if (fault.resource().kind() != Kind.TARGET_GROUP_BINDING) {
        report(fault, report);
      }
    }
  }

  private static void report(Fault.Unknown fault, Report report) {
    FieldNames near = FieldNames.near(fault);
    report
        .at(
            fault.resource(),
            fault.value().keySpan(),
            "%s is no field in %s".formatted(fault.title(), fault.resource().apiVersion()))
        // The right letters prove what was meant, and that it is not set.
        .severity(near.sameLetters() ? Severity.ERROR : Severity.WARNING)
        .help(near.help(fault))
        .fix(near.fix(fault));
  }
}
