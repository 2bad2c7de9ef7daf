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
import dev.rollgate.traffic.Settings;
import java.util.List;
import java.util.Optional;

/** Flags preStop commands that the image does not have. */
public final class PrestopExecNoShell implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "prestop-exec-no-shell",
          Severity.WARNING,
          "a preStop hook runs a shell or sleep in an image without them");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Whether a hook is one of those that this rule tells of. */
  static boolean isOne(Container container, PreStop hook) {
    return !container.image().isUnreadable()
        && hook.needsShellOrSleep()
        && SleepHook.lacksCommand(container);
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.targetBacked(project)) {
      for (Container container : workload.template().orElseThrow().runningContainers()) {
        container
            .preStop()
            .filter(hook -> isOne(container, hook))
            .ifPresent(hook -> report(workload, container, hook, project, report));
      }
    }
  }

  private static void report(
      Workload workload, Container container, PreStop hook, Project project, Report report) {
    report
        .at(
            workload.resource(),
            hook.span(),
            "preStop of %s runs \"%s\", which image \"%s\" does not seem to have"
                .formatted(
                    workload.title(container),
                    hook.program().orElseThrow(),
                    container.image().raw().orElseThrow()))
        .related(container.image().span(), "the image")
        .help(
            SleepHook.hasAction(project.settings())
                ? "use the hook's own sleep action, which needs no program"
                : "use an image with a shell, or let the process serve on after SIGTERM")
        .fix(fix(workload, container, hook, project));
  }

  /** The hook's own action in the command's place, when nothing but a sleep gets lost by that. */
  private static Optional<Fix> fix(
      Workload workload, Container container, PreStop hook, Project project) {
    Settings settings = project.settings();
    if (!SleepHook.hasAction(settings) || !hook.onlySleeps()) {
      return Optional.empty();
    }
    int seconds =
        Math.max(
            Seconds.whole(hook.length().orElseThrow()),
            ServingContainer.of(workload, project).stream()
                .filter(s -> s.container().equals(container))
                .mapToInt(s -> s.required(settings))
                .findFirst()
                .orElse(0));
    SleepHook action = new SleepHook(workload.resource().document(), container, seconds);
    return DrainFix.of(workload, project)
        .ofHook(
            "sleep %s seconds by the hook's own action".formatted(seconds),
            Safety.UNSAFE,
            List.of(action.actionForCommand()),
            seconds);
  }
}
