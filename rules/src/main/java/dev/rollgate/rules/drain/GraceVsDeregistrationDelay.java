package dev.rollgate.rules.drain;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import java.util.Optional;

/** Flags pods that live shorter than their targets may finish requests. */
public final class GraceVsDeregistrationDelay implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "grace-vs-deregistration-delay",
          Severity.WARNING,
          "the grace period is shorter than the deregistration delay");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.targetBacked(project)) {
      Field<Integer> grace = workload.template().orElseThrow().gracePeriod();
      Optional<TargetGroupSetting> longest = DeregistrationDelay.longest(workload, project);
      int delay = longest.flatMap(TargetGroupSetting::number).orElse(0);
      if (longest.isPresent()
          && !GraceZero.isOne(grace)
          && grace.effective().filter(g -> g < delay).isPresent()) {
        report(workload, longest.get(), delay, project, report);
      }
    }
  }

  private static void report(
      Workload workload, TargetGroupSetting setting, int delay, Project project, Report report) {
    PodTemplate template = workload.template().orElseThrow();
    Field<Integer> grace = template.gracePeriod();
    report
        .at(
            workload.resource(),
            grace.isAbsent() ? template.span() : grace.span(),
            "grace period of %s is %s%s, but its target may finish requests for %s seconds"
                .formatted(
                    workload.resource().title(),
                    grace.effective().orElseThrow(),
                    grace.isAbsent() ? " (the default)" : "",
                    delay))
        .related(
            setting.span(),
            "%s sets the deregistration delay".formatted(setting.resource().title()))
        .help(
            "give at least %s seconds of grace, or a shorter deregistration delay".formatted(delay))
        .fix(DrainFix.of(workload, project).ofGrace(delay));
  }
}
