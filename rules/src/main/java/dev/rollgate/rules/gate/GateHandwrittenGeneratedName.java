package dev.rollgate.rules.gate;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.TargetGroupBinding;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.RouteBinding;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import java.util.List;

/** Flags hand-written gates with a name that the controller makes up from what it finds. */
public final class GateHandwrittenGeneratedName implements GateRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-handwritten-generated-name",
          Severity.WARNING,
          "a hand-written gate has a name that the controller generated");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(
      Workload workload, ReadinessGate gate, GateTarget target, Project project, Report report) {
    // How Auto Mode names what it makes is not documented.
    String name =
        gate.conditionType()
            .author()
            .filter(type -> type.startsWith(Dialect.CONTROLLER.conditionType("")))
            .flatMap(Dialect::bindingName)
            .orElse("");
    boolean leadsNowhere =
        target instanceof GateTarget.Missing || target instanceof GateTarget.Unknown;
    if (!leadsNowhere || !ConditionTypes.isGenerated(name) || isNamedBy(name, project)) {
      return;
    }
    List<Binding> bindings = project.pathsTo(workload).stream().map(TrafficPath::binding).toList();
    // The names of routes' target groups can be known beforehand.
    if (bindings.stream().anyMatch(RouteBinding.class::isInstance)) {
      return;
    }
    // Bindings that the controller makes are in no manifest, not even in a closed world.
    boolean missing =
        target instanceof GateTarget.Missing
            && project.settings().world().isClosed(Kind.TARGET_GROUP_BINDING)
            && bindings.stream().allMatch(HandWrittenBinding.class::isInstance);
    report(workload, gate, bindings, missing, project, report);
  }

  /** Whether somebody gave a binding of their own such a name. */
  private static boolean isNamedBy(String name, Project project) {
    return project.named(TargetGroupBinding.class, name).stream()
        .anyMatch(b -> !project.isExternal(b.resource()));
  }

  private static void report(
      Workload workload,
      ReadinessGate gate,
      List<Binding> bindings,
      boolean missing,
      Project project,
      Report report) {
    boolean injected =
        !bindings.isEmpty()
            && bindings.stream().allMatch(b -> b.targetType() == TargetType.IP)
            && bindings.stream().allMatch(b -> b.injection(project.settings()) == Injection.ON);
    Report.Entry entry =
        report
            .at(
                workload.resource(),
                gate.conditionType().span(),
                "%s has a name that the controller generated, and that changes with the Service"
                    .formatted(workload.title(gate)))
            .severity(missing ? Severity.ERROR : Severity.WARNING)
            .help(
                injected
                    ? "remove the gate; the namespace's inject label adds the right one"
                    : "label the namespace for injection, then remove the gate")
            .fix(
                injected
                    ? HandWrittenGates.remove(workload, gate)
                    : Fix.manual("label the namespace, then remove the gate"));
    bindings.stream()
        .distinct()
        .forEach(b -> entry.related(b.span(), b.resource().title() + " binds these pods"));
  }
}
