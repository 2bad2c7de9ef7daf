package dev.rollgate.rules.gate;

import dev.rollgate.kube.Namespace;
import dev.rollgate.lint.NamespaceRule;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;

/** Flags namespaces in which pods behind an ip binding get no readiness gate. */
public final class GateNsLabelMissing implements NamespaceRule {

  static final RuleInfo INFO =
      new RuleInfo(
          "gate-ns-label-missing",
          Severity.ERROR,
          "the namespace of an ip binding lacks the inject label");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** One finding a namespace: about the worst of its ways. */
  @Override
  public void check(Namespace namespace, Project project, Report report) {
    UngatedPath.into(namespace, project)
        .filter(p -> p.labelOfAnother().isEmpty())
        .max((a, b) -> a.severity().compareTo(b.severity()))
        .ifPresent(path -> report(path, project, report));
  }

  private static void report(UngatedPath path, Project project, Report report) {
    Namespace namespace = path.namespace();
    Report.Entry entry =
        report
            .at(
                namespace.resource(),
                namespace.span(),
                "%s %s, so pods of %s get no readiness gate"
                    .formatted(
                        namespace.title(), lack(path), path.path().workload().resource().title()))
            .severity(path.severity())
            .help(help(path))
            .fix(path.fix(project));
    path.relate(entry);
  }

  private static String lack(UngatedPath path) {
    return path.dialect()
        .map(d -> "lacks the label \"" + d.injectLabel() + '"')
        .orElseGet(() -> "has neither the label " + InjectLabels.joined(" nor "));
  }

  private static String help(UngatedPath path) {
    String help =
        path.dialect()
            .map(d -> "label the namespace with %s: enabled".formatted(d.injectLabel()))
            .orElseGet(
                () ->
                    "label the namespace with %s, whichever its controller looks for, and tell the controller with --dialect"
                        .formatted(InjectLabels.joined(" or ")));
    return path.mayBeVerified()
        ? help + ", or see that Argo Rollouts verifies target groups"
        : help;
  }
}
