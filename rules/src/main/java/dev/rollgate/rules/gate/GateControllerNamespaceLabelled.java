package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.NamespaceRule;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import java.util.Optional;

/** Flags the inject label on the namespace of the controller, and on that of the cluster. */
public final class GateControllerNamespaceLabelled implements NamespaceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-controller-namespace-labelled",
          Severity.WARNING,
          "the namespace of the controller has the inject label");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Namespace namespace, Project project, Report report) {
    Optional<Field<String>> label =
        Optional.ofNullable(namespace.labels().get(Dialect.CONTROLLER.injectLabel()))
            .filter(l -> l.author().filter(Dialect.ENABLED::equals).isPresent());
    Optional<Workload> controller = ControllerPods.in(namespace, project);
    if (label.isPresent() && (controller.isPresent() || ControllerPods.isOfCluster(namespace))) {
      report(namespace, label.get(), controller, report);
    }
  }

  private static void report(
      Namespace namespace, Field<String> label, Optional<Workload> controller, Report report) {
    String dweller =
        controller.isPresent() ? "the controller itself runs" : "the cluster's own programs run";
    Report.Entry entry =
        report
            .at(
                namespace.resource(),
                label.span(),
                "%s has the inject label, although %s in it".formatted(namespace.title(), dweller))
            .help("take the label away, and keep what the load balancer serves elsewhere")
            .fix(
                Fix.unsafe(
                    "take the label away",
                    new Change.Remove(namespace.resource().document(), label.path())));
    controller.ifPresent(c -> entry.related(c.resource().span(), "the controller"));
  }
}
