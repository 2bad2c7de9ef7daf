package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.PreStop;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Release;
import java.util.Optional;

/** Flags the sleep action of hooks where the cluster is too old for it. */
public final class PrestopSleepUnsupported implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "prestop-sleep-unsupported",
          Severity.ERROR,
          "a hook has a sleep action, which the cluster does not know");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    if (SleepHook.hasAction(project.settings())) {
      return;
    }
    for (Workload workload : DrainedWorkloads.all(project)) {
      for (Container container : workload.template().orElseThrow().runningContainers()) {
        container
            .preStop()
            .filter(hook -> !hook.sleep().isAbsent())
            .ifPresent(hook -> report(workload, container, hook, project, report));
      }
    }
  }

  private static void report(
      Workload workload, Container container, PreStop hook, Project project, Report report) {
    report
        .at(
            workload.resource(),
            hook.sleep().span(),
            "preStop of %s has a sleep action, which Kubernetes %s lacks"
                .formatted(workload.title(container), project.settings().kubernetesVersion()))
        .help(
            SleepHook.lacksCommand(container)
                ? "let the process serve on after SIGTERM; its image has no sleep command"
                : "run the command sleep instead, or move to Kubernetes %s"
                    .formatted(Release.NATIVE_SLEEP))
        .fix(fix(workload, container, hook));
  }

  private static Optional<Fix> fix(Workload workload, Container container, PreStop hook) {
    return hook.sleep()
        .author()
        .filter(seconds -> seconds > 0 && !SleepHook.lacksCommand(container))
        .map(seconds -> new SleepHook(workload.resource().document(), container, seconds))
        .map(command -> Fix.unsafe("run the command sleep instead", command.commandForAction()));
  }
}
