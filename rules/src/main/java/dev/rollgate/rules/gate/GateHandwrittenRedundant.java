package dev.rollgate.rules.gate;

import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Injection;
import dev.rollgate.traffic.Project;

/** Notes hand-written gates that the controller adds as well. */
public final class GateHandwrittenRedundant implements GateRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-handwritten-redundant",
          Severity.INFO,
          "a hand-written gate is one that the controller adds by itself");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(
      Workload workload, ReadinessGate gate, GateTarget target, Project project, Report report) {
    if (!(target instanceof GateTarget.Bound bound)) {
      return;
    }
    HandWrittenBinding binding = bound.binding();
    boolean added =
        binding.ownDialect() == Dialect.CONTROLLER
            && binding.injection(project.settings()) == Injection.ON
            && ControllerPods.nameLabel(workload).isEmpty()
            && HandWrittenGates.ipBindings(workload, project).contains(binding);
    if (added
        && gate.conditionType().author().filter(binding.conditionType()::equals).isPresent()) {
      report
          .at(
              workload.resource(),
              gate.conditionType().span(),
              "%s is one that the controller adds by itself".formatted(workload.title(gate)))
          .related(binding.span(), "the TargetGroupBinding that the gate names")
          .help("remove the gate, unless it shall hold while the controller is down")
          // While the webhook cannot be reached, pods have the gates of their template alone.
          .fix(Fix.manual("remove the gate"));
    }
  }
}
