package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.PreStop;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Flags preStop sleeps of no length. */
public final class PrestopZero implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("prestop-zero", Severity.WARNING, "a preStop hook sleeps for no time at all");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Whether a hook is one of those that this rule tells of, so that others are silent. */
  static boolean isOne(PreStop hook) {
    return hook.length().filter(l -> l.isZero() || l.isNegative()).isPresent();
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.all(project)) {
      List<ServingContainer> serving = ServingContainer.of(workload, project);
      for (Container container : workload.template().orElseThrow().runningContainers()) {
        Optional<ServingContainer> own =
            serving.stream().filter(s -> s.container().equals(container)).findFirst();
        container
            .preStop()
            .filter(hook -> isOne(hook) && !PrestopExecNoShell.isOne(container, hook))
            .ifPresent(hook -> check(workload, container, own, hook, project, report));
      }
    }
  }

  private static void check(
      Workload workload,
      Container container,
      Optional<ServingContainer> serving,
      PreStop hook,
      Project project,
      Report report) {
    Duration length = hook.length().orElseThrow();
    boolean rejected = length.isNegative();
    if (serving.isEmpty() && !rejected) {
      return;
    }
    Report.Entry entry =
        report
            .at(
                workload.resource(),
                hook.waitSpan(),
                "preStop of %s sleeps %s seconds, which %s"
                    .formatted(
                        workload.title(container),
                        Seconds.text(length),
                        rejected ? "the API rejects" : "protects nothing"))
            .severity(rejected ? Severity.ERROR : Severity.WARNING);
    if (serving.isEmpty()) {
      entry.help("sleep at least 1 second, or take the hook away");
      return;
    }
    int required = serving.get().required(project.settings());
    serving.get().relateTo(entry, project.settings());
    entry
        .help("sleep %s seconds, within the grace period".formatted(required))
        .fix(longer(workload, hook, required, project));
  }

  private static Optional<Fix> longer(
      Workload workload, PreStop hook, int seconds, Project project) {
    return hook.waiting(workload.resource().document(), seconds)
        .flatMap(
            change ->
                DrainFix.of(workload, project)
                    .ofHook(
                        "sleep %s seconds".formatted(seconds),
                        Safety.UNSAFE,
                        List.of(change),
                        seconds));
  }
}
