package dev.rollgate.rules.gate;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.NamespaceRule;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.Comparator;
import java.util.Optional;

/** Flags namespaces in which pods behind an ip binding get no readiness gate. */
public final class GateNsLabelMissing implements NamespaceRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-ns-label-missing",
          Severity.ERROR,
          "the namespace of an ip binding lacks the inject label");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Namespace namespace, Project project, Report report) {
    if (InjectLabels.belongsToController(namespace, project)) {
      return;
    }
    for (Dialect dialect : Dialect.values()) {
      if (!InjectLabels.isTriedIn(namespace, dialect)) {
        ungatedPath(namespace, dialect, project)
            .ifPresent(path -> report(namespace, dialect, path, project, report));
      }
    }
  }

  /**
   * A path into the namespace whose pods would have to be gated, and are not. Pods on their own
   * have no rollout. Rollouts come last, since Argo can verify the target group instead.
   */
  private static Optional<TrafficPath> ungatedPath(
      Namespace namespace, Dialect dialect, Project project) {
    return project.trafficPaths().stream()
        .filter(p -> p.binding().dialect().filter(dialect::equals).isPresent())
        .filter(p -> p.binding().targetType() == TargetType.IP)
        .filter(p -> p.binding().injection() == Injection.OFF)
        .filter(p -> p.binding().namespace().found().filter(n -> n.equals(namespace)).isPresent())
        .filter(p -> p.workload().resource().kind() != Kind.POD)
        .filter(p -> !HandWrittenGates.isChosenFor(p.workload(), project))
        .min(Comparator.comparing(GateNsLabelMissing::isOfRollout));
  }

  private static boolean isOfRollout(TrafficPath path) {
    return path.workload().resource().kind() == Kind.ROLLOUT;
  }

  private static void report(
      Namespace namespace, Dialect dialect, TrafficPath path, Project project, Report report) {
    Binding binding = path.binding();
    Workload workload = path.workload();
    Report.Entry entry =
        report
            .at(
                namespace.resource(),
                namespace.resource().span(),
                "%s lacks the label \"%s\", so pods of %s get no readiness gate"
                    .formatted(
                        namespace.resource().title(),
                        dialect.injectLabel(),
                        workload.resource().title()))
            .related(binding.resource().span(), binding.resource().title() + " has targetType ip")
            .related(workload.resource().span(), workload.resource().title() + " is behind it")
            .help("label the namespace with %s: enabled".formatted(dialect.injectLabel()));
    if (dialect == Dialect.AUTO_MODE) {
      // AWS documents no inject label for Auto Mode.
      entry.severity(Severity.INFO);
      return;
    }
    if (isOfRollout(path)) {
      entry
          .severity(Severity.INFO)
          .help(
              "label the namespace with %s: enabled, or see that Argo Rollouts verifies target groups"
                  .formatted(dialect.injectLabel()));
      return;
    }
    if (hasBrokenBinding(namespace, project)) {
      // The label would add gates that never open.
      entry.fix(Fix.manual("label the namespace, once all its bindings lead somewhere"));
      return;
    }
    entry.fix(
        Fix.safe(
            "label the namespace",
            new Change.Insert(
                namespace.resource().document(),
                namespace.labelPath(dialect.injectLabel()),
                Content.of(Dialect.ENABLED))));
  }

  private static boolean hasBrokenBinding(Namespace namespace, Project project) {
    return project.bindings().stream()
        .filter(b -> b.namespace().found().filter(namespace::equals).isPresent())
        .anyMatch(Binding::isBroken);
  }
}
