package dev.rollgate.rules.drain;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;

/** Flags grace periods in which no pod can stop in order. */
public final class GraceZero implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("grace-zero", Severity.ERROR, "the grace period is zero, or next to it");

  /** Shorter than any application takes that has a request to finish. */
  private static final int LEAST_SECONDS = 5;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Whether a grace period is so short that this rule, or those about sleeps, tell of it. */
  static boolean isOne(Field<Integer> grace) {
    return grace.author().filter(s -> s < LEAST_SECONDS).isPresent();
  }

  /** Whether a grace period is none at all: nothing can be held against it. */
  static boolean isNegative(Field<Integer> grace) {
    return grace.author().filter(s -> s < 0).isPresent();
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.targetBacked(project)) {
      PodTemplate template = workload.template().orElseThrow();
      if (isOne(template.gracePeriod())
          && (isNegative(template.gracePeriod()) || !hasSleep(template))) {
        report(workload, template.gracePeriod(), project, report);
      }
    }
  }

  /** Rules that hold a sleep against the grace period say more of such a pod. */
  private static boolean hasSleep(PodTemplate template) {
    return template.runningContainers().stream()
        .flatMap(c -> c.preStop().filter(hook -> !PrestopExecNoShell.isOne(c, hook)).stream())
        .flatMap(hook -> hook.length().stream())
        .anyMatch(length -> Seconds.whole(length) > 0);
  }

  private static void report(
      Workload workload, Field<Integer> grace, Project project, Report report) {
    int seconds = grace.author().orElseThrow();
    int needed =
        ServingContainer.of(workload, project).stream()
                .mapToInt(s -> s.required(project.settings()))
                .max()
                .orElse(PodTemplate.DEFAULT_GRACE_SECONDS - project.settings().shutdownSeconds())
            + project.settings().shutdownSeconds();
    String result =
        seconds < 0
            ? "but must not be negative"
            : seconds == 0
                ? "so its pods are killed at once"
                : "which leaves requests next to no time to end";
    report
        .at(
            workload.resource(),
            grace.span(),
            "grace period of %s is %s, %s".formatted(workload.resource().title(), seconds, result))
        .severity(seconds <= 0 ? Severity.ERROR : Severity.WARNING)
        .help("give %s seconds of grace".formatted(needed))
        .fix(DrainFix.of(workload, project).ofGrace(needed));
  }
}
