package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.yaml.Change;

/** Flags gates on bindings of nodes: the controller only ever opens gates of ip bindings. */
public final class GateTgbNotIp implements GateRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-tgb-not-ip",
          Severity.ERROR,
          "a gate names a TargetGroupBinding of targetType instance");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(
      Workload workload, ReadinessGate gate, GateTarget target, Project project, Report report) {
    if (!(target instanceof GateTarget.Bound bound)
        || bound.binding().targetType() != TargetType.INSTANCE) {
      return;
    }
    HandWrittenBinding binding = bound.binding();
    Field<String> type = binding.view().targetType();
    report
        .at(
            workload.resource(),
            gate.conditionType().span(),
            "%s never opens, since %s has targetType instance"
                .formatted(workload.title(gate), binding.resource().title()))
        .related(type.span(), "the target type of " + binding.resource().title())
        .help("remove the gate, or bind the Service to a target group of type ip")
        .fix(
            Fix.unsafe(
                "remove the gate", new Change.Remove(workload.resource().document(), gate.path())));
  }
}
