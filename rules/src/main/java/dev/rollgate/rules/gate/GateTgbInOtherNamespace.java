package dev.rollgate.rules.gate;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.ReadinessGate;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.GateTarget;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;

/** Flags gates that wait for a binding of another namespace; gates look only at their own. */
public final class GateTgbInOtherNamespace implements GateRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "gate-tgb-in-other-namespace",
          Severity.ERROR,
          "a gate names a TargetGroupBinding of another namespace");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(
      Workload workload, ReadinessGate gate, GateTarget target, Project project, Report report) {
    if (!(target instanceof GateTarget.Elsewhere elsewhere)) {
      return;
    }
    Resource binding = elsewhere.binding().resource();
    report
        .at(
            workload.resource(),
            gate.conditionType().span(),
            "%s in namespace \"%s\" waits for %s, which is only in namespace \"%s\""
                .formatted(
                    workload.title(gate),
                    workload.resource().namespace().raw().orElse(""),
                    binding.title(),
                    binding.namespace().raw().orElse("")))
        .severity(isProven(workload, elsewhere.binding(), project) ? Severity.ERROR : Severity.INFO)
        .related(binding.span(), "the TargetGroupBinding that the gate names")
        .help(
            "bind the workload's Service in its own namespace, and name the gate after that binding")
        .fix(Fix.manual("put the TargetGroupBinding and the workload into one namespace"));
  }

  /**
   * In an open project the workload's namespace may have a binding of this name elsewhere. That is
   * likely where the one that is here serves a workload of the same name: another environment.
   */
  private static boolean isProven(Workload workload, HandWrittenBinding binding, Project project) {
    return project.settings().world().isClosed(Kind.TARGET_GROUP_BINDING)
        || project.pathsOf(binding).stream()
            .noneMatch(p -> p.workload().resource().title().equals(workload.resource().title()));
  }
}
