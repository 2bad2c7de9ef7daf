package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import java.util.List;
import java.util.Optional;

/** Flags strategies that leave no way to replace a pod, which the API rejects. */
public final class RolloutBothZero implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "rollout-both-zero",
          Severity.ERROR,
          "maxSurge and maxUnavailable are both 0, which the API rejects");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.whole(Workload.class)) {
      Kind kind = workload.resource().kind();
      boolean bounded = kind == Kind.DEPLOYMENT || kind == Kind.DAEMON_SET;
      if (bounded && isStuck(workload) && keepsStrategy(workload, project)) {
        report(workload, report);
      }
    }
  }

  private static boolean isStuck(Workload workload) {
    return workload.strategy().isRolling()
        && Bound.surge(workload.strategy()).isZero()
        && Bound.unavailable(workload.strategy()).isZero();
  }

  private static boolean keepsStrategy(Workload workload, Project project) {
    return RolledWorkload.keepStrategy(project.patchesOf(Workload.class, workload.resource()));
  }

  private static void report(Workload workload, Report report) {
    boolean crowded = workload.template().filter(RolledWorkload::takesHostPort).isPresent();
    Bound surge = Bound.surge(workload.strategy());
    Bound unavailable = Bound.unavailable(workload.strategy());
    report
        .at(
            workload.resource(),
            unavailable.field().span(),
            "%s and %s of %s leave no way to replace a pod, so the API rejects it"
                .formatted(surge, unavailable, workload.resource().title()))
        .help(
            crowded
                ? "set maxUnavailable to 1, since a new pod cannot share the host port of an old one"
                : "set maxSurge to 1, so that a new pod comes before an old one goes")
        .fix(crowded ? Optional.empty() : Optional.of(fix(workload, surge)));
  }

  private static Fix fix(Workload workload, Bound surge) {
    return new Fix(
        "set maxSurge to 1",
        surge.field().isAbsent() ? Safety.SAFE : Safety.UNSAFE,
        List.of(surge.set(workload, 1)));
  }
}
