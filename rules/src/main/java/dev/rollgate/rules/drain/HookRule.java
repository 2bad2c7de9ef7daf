package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.PreStop;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** A rule over each hook of known length in a pod that load balancers send to. */
interface HookRule extends Rule {

  /**
   * A hook within its grace period.
   *
   * @param seconds how long the hook sleeps, a fraction rounded up
   * @param grace what counts as {@code terminationGracePeriodSeconds}
   */
  record TimedHook(
      Workload workload,
      Container container,
      PodTemplate template,
      PreStop hook,
      int seconds,
      int grace) {}

  /** Looks at one hook. */
  void check(TimedHook hook, Settings settings, Report report);

  @Override
  default void check(Project project, Report report) {
    for (Workload workload : project.targetBackedWorkloads()) {
      PodTemplate template = workload.template().orElseThrow();
      Optional<Integer> grace = template.gracePeriod().effective();
      for (Container container : template.runningContainers()) {
        Optional<PreStop> hook = container.preStop();
        Optional<BigDecimal> seconds = hook.flatMap(PreStop::seconds);
        if (hook.isPresent() && seconds.isPresent() && grace.isPresent()) {
          int whole = seconds.get().setScale(0, RoundingMode.CEILING).intValue();
          check(
              new TimedHook(workload, container, template, hook.get(), whole, grace.get()),
              project.settings(),
              report);
        }
      }
    }
  }
}
