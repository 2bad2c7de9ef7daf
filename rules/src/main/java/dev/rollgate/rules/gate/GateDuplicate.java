package dev.rollgate.rules.gate;

import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Flags gates that a pod template writes twice. */
public final class GateDuplicate implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("gate-duplicate", Severity.INFO, "a template has the same gate twice");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.workloads()) {
      Map<String, ReadinessGate> first = new HashMap<>();
      for (ReadinessGate gate : HandWrittenGates.of(workload)) {
        Optional<String> type = gate.conditionType().raw();
        ReadinessGate earlier = type.map(t -> first.putIfAbsent(t, gate)).orElse(null);
        if (earlier != null) {
          report(workload, gate, earlier, report);
        }
      }
    }
  }

  private static void report(
      Workload workload, ReadinessGate gate, ReadinessGate earlier, Report report) {
    report
        .at(
            workload.resource(),
            gate.conditionType().span(),
            "%s repeats an earlier one".formatted(workload.title(gate)))
        .related(earlier.conditionType().span(), "the first gate of this type")
        .help("keep one gate of each type")
        .fix(
            Fix.safe(
                "remove the repeated gate",
                new Change.Remove(workload.resource().document(), gate.path())));
  }
}
