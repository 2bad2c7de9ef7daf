package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.PreStop;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import java.time.Duration;
import java.util.Optional;

/** A rule over each hook of known length. */
interface HookRule extends Rule {

  /**
   * A hook within its grace period.
   *
   * @param length how long the hook sleeps
   * @param grace what counts as {@code terminationGracePeriodSeconds}
   * @param targetBacked whether load balancers send to the pod
   * @param fix what can be done about it
   */
  record TimedHook(
      Workload workload,
      Container container,
      PodTemplate template,
      PreStop hook,
      Duration length,
      int grace,
      boolean targetBacked,
      DrainFix fix) {

    /** The length in whole seconds. */
    int seconds() {
      return Seconds.whole(length);
    }

    /** What has the hook, and how long it sleeps, for messages. */
    String title() {
      return "preStop of %s sleeps %s".formatted(workload.title(container), Seconds.text(length));
    }

    Field<Integer> graceField() {
      return template.gracePeriod();
    }

    /** The order to give as much grace as the pod needs. */
    String graceHelp() {
      return "give at least %s seconds of grace, of which %s are for stopping after the sleep"
          .formatted(fix.neededGrace(), fix.settings().shutdownSeconds());
    }
  }

  /** Looks at one hook. */
  void check(TimedHook hook, Settings settings, Report report);

  @Override
  default void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.all(project)) {
      boolean targetBacked = !project.pathsTo(workload).isEmpty();
      PodTemplate template = workload.template().orElseThrow();
      DrainFix fix = DrainFix.of(workload, project);
      Optional<Integer> grace = template.gracePeriod().effective();
      for (Container container : template.runningContainers()) {
        Optional<PreStop> hook = container.preStop();
        Optional<Duration> length = hook.flatMap(PreStop::length);
        // A sleep that the image lacks takes nothing from the grace period.
        if (hook.isPresent()
            && length.isPresent()
            && grace.isPresent()
            && !(targetBacked && GraceZero.isNegative(template.gracePeriod()))
            && !PrestopExecNoShell.isOne(container, hook.get())) {
          check(
              new TimedHook(
                  workload,
                  container,
                  template,
                  hook.get(),
                  length.get(),
                  grace.get(),
                  targetBacked,
                  fix),
              project.settings(),
              report);
        }
      }
    }
  }
}
