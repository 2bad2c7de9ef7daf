package dev.rollgate.rules.gate;

import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;

/** Flags gates named after the target group or the Service instead of the TargetGroupBinding. */
public final class GateSuffixIsTgNameOrService implements GateRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-suffix-is-tg-name-or-service",
          Severity.ERROR,
          "a gate is named after the target group or the Service");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(
      Workload workload, ReadinessGate gate, GateTarget target, Project project, Report report) {
    if (!(target instanceof GateTarget.Misnamed misnamed)) {
      return;
    }
    HandWrittenBinding binding = misnamed.binding();
    report
        .at(
            workload.resource(),
            gate.conditionType().span(),
            "%s has %s, not the name of %s"
                .formatted(
                    workload.title(gate), misnamed.mistakenFor(), binding.resource().title()))
        .related(binding.resource().span(), "the name that the gate should have")
        .help("name the gate " + HandWrittenGates.renamed(gate, binding))
        .fix(fix(workload, gate, binding));
  }

  private static Fix fix(Workload workload, ReadinessGate gate, HandWrittenBinding binding) {
    Document.Parsed document = workload.resource().document();
    return HandWrittenGates.cover(workload, binding)
        ? Fix.unsafe("remove the gate", new Change.Remove(document, gate.path()))
        : Fix.unsafe(
            "name the gate after " + binding.resource().title(),
            new Change.Replace(
                document,
                gate.conditionType().path(),
                Content.of(HandWrittenGates.renamed(gate, binding))));
  }
}
