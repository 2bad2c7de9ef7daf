package dev.rollgate.rules.gate;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

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
    boolean toldElsewhere =
        gate.conditionType().author().filter(GateUnknownTgb::isToldElsewhere).isPresent();
    if (!(target instanceof GateTarget.Missing)
        || toldElsewhere
        || HandWrittenGates.mayBeRenamed(project)) {
      return;
    }
    boolean closed = project.settings().world().isClosed(Kind.TARGET_GROUP_BINDING);
    List<HandWrittenBinding> serving = HandWrittenGates.ipBindings(workload, project);
    Report.Entry entry =
        report
            .at(
                workload.resource(),
                gate.conditionType().span(),
                "%s names no TargetGroupBinding of its namespace%s"
                    .formatted(
                        workload.title(gate),
                        closed ? ", so its pods never become ready" : " among the manifests"))
            .help(help(workload, gate, serving))
            .fix(fix(workload, gate, serving, project));
    serving.forEach(
        b -> entry.related(b.resource().span(), b.resource().title() + " binds these pods"));
  }

  /**
   * Other rules say more about names that the controller made up, that no binding can have, and
   * that the API server refuses.
   */
  private static boolean isToldElsewhere(String type) {
    return ConditionTypes.rejection(type).isPresent()
        || Dialect.bindingName(type)
            .filter(n -> ConditionTypes.isGenerated(n) || !ConditionTypes.canNameBinding(n))
            .isPresent();
  }

  private static String help(
      Workload workload, ReadinessGate gate, List<HandWrittenBinding> serving) {
    boolean allCovered =
        !serving.isEmpty() && serving.stream().allMatch(b -> HandWrittenGates.cover(workload, b));
    return allCovered
        ? "remove the gate; the bindings of these pods have theirs"
        : "name the gate after the TargetGroupBinding: " + expected(gate, serving);
  }

  private static String expected(ReadinessGate gate, List<HandWrittenBinding> serving) {
    return serving.isEmpty()
        ? "target-health.elbv2.k8s.aws/NAME"
        : serving.stream()
            .map(b -> HandWrittenGates.renamed(gate, b))
            .collect(Collectors.joining(" or "));
  }

  private static Optional<Fix> fix(
      Workload workload, ReadinessGate gate, List<HandWrittenBinding> serving, Project project) {
    return serving.isEmpty() && project.settings().world().isClosed(Kind.TARGET_GROUP_BINDING)
        ? Optional.of(HandWrittenGates.remove(workload, gate))
        : HandWrittenGates.redirect(workload, gate, serving);
  }
}
