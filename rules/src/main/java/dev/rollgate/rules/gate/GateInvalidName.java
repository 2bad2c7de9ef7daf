package dev.rollgate.rules.gate;

import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.traffic.Project;
import java.util.Optional;

/** Flags gates that the API server refuses, and gates that no TargetGroupBinding can open. */
public final class GateInvalidName implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-invalid-name",
          Severity.ERROR,
          "a gate has a name that is refused, or that no TargetGroupBinding can have");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.workloads()) {
      for (ReadinessGate gate : HandWrittenGates.of(workload)) {
        gate.conditionType()
            .author()
            .filter(type -> !type.startsWith(ConditionTypes.LEGACY))
            .flatMap(type -> fault(type, workload, project))
            .ifPresent(fault -> report(workload, gate, fault, project, report));
      }
    }
  }

  private static Optional<String> fault(String type, Workload workload, Project project) {
    Optional<String> rejection = ConditionTypes.rejection(type);
    if (rejection.isPresent()) {
      return rejection.map(r -> r + ", so the API server refuses it");
    }
    if (ConditionTypes.isBarePrefix(type)) {
      return Optional.of("names no TargetGroupBinding, so its pods never become ready");
    }
    return Dialect.bindingName(type)
        .filter(name -> !ConditionTypes.canNameBinding(name))
        // The name of a target group is told apart by a rule of its own.
        .filter(name -> !(GateTarget.of(name, workload, project) instanceof GateTarget.Misnamed))
        .map(
            name ->
                "has a name that no TargetGroupBinding can have, so its pods never become ready");
  }

  private static void report(
      Workload workload, ReadinessGate gate, String fault, Project project, Report report) {
    boolean ofController =
        gate.conditionType().author().filter(ConditionTypes::isOfController).isPresent();
    Optional<Fix> fix =
        ofController
            ? HandWrittenGates.redirect(
                    workload, gate, HandWrittenGates.ipBindings(workload, project))
                // A workload that no longer gates itself needs the label of its namespace.
                .map(Fix::revealing)
            : Optional.empty();
    report
        .at(
            workload.resource(),
            gate.conditionType().span(),
            "%s %s".formatted(workload.title(gate), fault))
        .help(
            ofController
                ? "name the gate %sNAME after a TargetGroupBinding, in lower case"
                    .formatted(Dialect.CONTROLLER.conditionType(""))
                : "write letters, digits, \"-\", \"_\" and \".\", at most %s, behind a domain name and a slash"
                    .formatted(ConditionTypes.MAX_NAME))
        .fix(fix);
  }
}
