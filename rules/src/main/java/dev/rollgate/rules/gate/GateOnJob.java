package dev.rollgate.rules.gate;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.LabelSelector;
import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import java.util.List;

/** Flags gates on pods that complete: no rollout waits for them. */
public final class GateOnJob implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("gate-on-job", Severity.WARNING, "a Job or a CronJob has a readiness gate");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.workloads()) {
      if (workload.resource().kind().servesTraffic()) {
        continue;
      }
      for (ReadinessGate gate : HandWrittenGates.of(workload)) {
        if (gate.conditionType().raw().flatMap(Dialect::bindingName).isPresent()) {
          report(workload, gate, project, report);
        }
      }
    }
  }

  private static void report(
      Workload workload, ReadinessGate gate, Project project, Report report) {
    report
        .at(
            workload.resource(),
            gate.conditionType().span(),
            "%s waits for a target, but no rollout waits for pods that complete"
                .formatted(workload.title(gate)))
        .help("remove the gate")
        .fix(
            new Fix(
                "remove the gate",
                isEffectless(workload, project) ? Safety.SAFE : Safety.UNSAFE,
                List.of(new Change.Remove(workload.resource().document(), gate.path()))));
  }

  /**
   * Whether nothing can tell the difference. A Service would; and a Job that is in the cluster
   * takes no other template, so that the change would be refused.
   */
  private static boolean isEffectless(Workload workload, Project project) {
    return workload.resource().kind() == Kind.CRON_JOB
        && project.near(Service.class, workload.resource()).stream()
            .noneMatch(s -> maySelect(s, workload));
  }

  private static boolean maySelect(Service service, Workload workload) {
    return NamespaceMatch.isPossible(service.resource(), workload.resource())
        && workload
            .template()
            .filter(t -> service.match(t.labels()) != LabelSelector.Match.NO)
            .isPresent();
  }
}
