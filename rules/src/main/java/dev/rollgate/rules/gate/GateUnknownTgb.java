package dev.rollgate.rules.gate;

import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.List;
import java.util.Optional;

/** Flags gates that wait for a binding which nobody has, and so never open. */
public final class GateUnknownTgb implements GateRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-unknown-tgb",
          Severity.ERROR,
          "a gate names a TargetGroupBinding that does not exist");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(
      Workload workload, ReadinessGate gate, GateTarget target, Project project, Report report) {
    if (!(target instanceof GateTarget.Missing)) {
      return;
    }
    List<Binding> serving = HandWrittenGates.ipBindings(workload, project);
    Report.Entry entry =
        report
            .at(
                workload.resource(),
                gate.conditionType().span(),
                "gate \"%s\" of %s names no TargetGroupBinding of its namespace, so its pods never become ready"
                    .formatted(gate.conditionType().raw().orElse(""), workload.resource().title()))
            .help("name the gate after the TargetGroupBinding: " + expected(serving))
            .fix(fix(workload, gate, serving, project));
    serving.forEach(
        b -> entry.related(b.resource().span(), b.resource().title() + " binds these pods"));
  }

  private static String expected(List<Binding> serving) {
    return serving.isEmpty()
        ? "target-health.elbv2.k8s.aws/NAME"
        : String.join(" or ", serving.stream().map(Binding::conditionType).toList());
  }

  private static Optional<Fix> fix(
      Workload workload, ReadinessGate gate, List<Binding> serving, Project project) {
    Change remove = new Change.Remove(workload.resource().document(), gate.path());
    if (serving.isEmpty()) {
      return project.settings().closedWorld()
          ? Optional.of(Fix.unsafe("remove the gate", remove))
          : Optional.empty();
    }
    if (serving.size() > 1) {
      return Optional.empty();
    }
    Binding only = serving.get(0);
    return Optional.of(
        HandWrittenGates.cover(workload, only)
            ? Fix.unsafe("remove the gate", remove)
            : Fix.unsafe(
                "name the gate after " + only.resource().title(),
                new Change.Replace(
                    workload.resource().document(),
                    gate.conditionType().path(),
                    Content.of(only.conditionType()))));
  }
}
