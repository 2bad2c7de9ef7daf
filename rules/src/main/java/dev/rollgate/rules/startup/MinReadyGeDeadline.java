package dev.rollgate.rules.startup;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;

/** Flags Deployments whose pods would have to be ready for longer than a rollout may take. */
public final class MinReadyGeDeadline implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "min-ready-ge-deadline",
          Severity.ERROR,
          "minReadySeconds is not less than progressDeadlineSeconds");

  /** What the API gives a rollout without {@code minReadySeconds}; it stays for the rest. */
  private static final int USUAL_SECONDS = 600;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.workloads()) {
      Deadline.of(workload, project)
          .filter(deadline -> deadline.minReadySeconds() >= deadline.seconds())
          .ifPresent(deadline -> report(deadline, report));
    }
  }

  private static void report(Deadline deadline, Report report) {
    Workload workload = deadline.workload();
    Field<Integer> minReady = workload.minReadySeconds();
    Report.Entry entry =
        report
            .at(
                workload.resource(),
                minReady.isAbsent() ? deadline.field().span() : minReady.span(),
                "minReadySeconds of %s is %s, but %s: the API rejects it"
                    .formatted(
                        workload.resource().title(), deadline.minReadySeconds(), deadline.words()))
            .help("make progressDeadlineSeconds greater than minReadySeconds")
            .fix(deadline.raisedTo(longer(deadline)));
    if (!minReady.isAbsent() && !deadline.field().isAbsent()) {
      entry.related(deadline.field().span(), "the deadline");
    }
  }

  private static int longer(Deadline deadline) {
    return (int) Math.min((long) deadline.minReadySeconds() + USUAL_SECONDS, Integer.MAX_VALUE);
  }
}
