package dev.rollgate.rules.startup;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Probe;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.NumberOption;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.LoadBalancer;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TrafficPath;
import java.util.List;
import java.util.Optional;

/** Flags Deployments whose rollouts count as failed while their pods still start as they may. */
public final class StartupExceedsDeadline implements Rule {

  private static final NumberOption ALB =
      new NumberOption(
          "alb-registration-seconds",
          45,
          0,
          3600,
          "seconds until an ALB calls a new pod's target healthy");

  private static final NumberOption NLB =
      new NumberOption(
          "nlb-registration-seconds",
          180,
          0,
          3600,
          "seconds until an NLB calls a new pod's target healthy");

  private static final RuleInfo INFO =
      new RuleInfo(
          "startup-exceeds-deadline",
          Severity.WARNING,
          "a pod may take longer to start than a rollout has for progress",
          ALB,
          NLB);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /**
   * What a pod may take until it counts as available, in seconds.
   *
   * @param startup until its probes have passed
   * @param registration until its target is healthy, where a gate waits for that
   * @param minReady how long it then has to stay ready
   */
  private record Start(long startup, int registration, int minReady) {
    long total() {
      return startup + registration + minReady;
    }
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.targetBackedWorkloads()) {
      Optional<Deadline> deadline = Deadline.of(workload, project);
      Optional<Long> startup = startupSeconds(workload);
      if (deadline.isPresent()
          && startup.isPresent()
          && !ServedContainer.isPatched(workload, project)) {
        Start start =
            new Start(
                startup.get(),
                registrationSeconds(project.pathsTo(workload), project, report),
                deadline.get().minReadySeconds());
        // The API rejects what minReadySeconds alone exceeds.
        if (start.total() >= deadline.get().seconds()
            && start.minReady() < deadline.get().seconds()) {
          report(deadline.get(), start, report);
        }
      }
    }
  }

  private static void report(Deadline deadline, Start start, Report report) {
    Workload workload = deadline.workload();
    long minutes = start.total() / 60 + 1;
    report
        .at(
            workload.resource(),
            deadline.field().isAbsent() ? workload.resource().span() : deadline.field().span(),
            "a pod of %s may take %s seconds (%s for its probes, %s for the load balancer, %s of minReadySeconds), but %s"
                .formatted(
                    workload.resource().title(),
                    start.total(),
                    start.startup(),
                    start.registration(),
                    start.minReady(),
                    deadline.words()))
        .help("give a rollout more seconds for progress than a pod may take")
        .fix(
            Optional.of(minutes * 60)
                .filter(longer -> longer <= Integer.MAX_VALUE)
                .map(longer -> deadline.raisedTo(longer.intValue())));
  }

  /** What its slowest container may take; empty where a number is not known. */
  private static Optional<Long> startupSeconds(Workload workload) {
    long longest = 0;
    for (Container container : workload.template().orElseThrow().runningContainers()) {
      Optional<Long> startup =
          container
              .startupProbe()
              .map(
                  p ->
                      sum(
                          p.initialDelaySeconds(),
                          product(p.periodSeconds(), p.failureThreshold())))
              .orElse(Optional.of(0L));
      Optional<Long> readiness =
          container
              .readinessProbe()
              .map(Probe::initialDelaySeconds)
              .map(delay -> delay.effective().map(Long::valueOf))
              .orElse(Optional.of(0L));
      if (startup.isEmpty() || readiness.isEmpty()) {
        return Optional.empty();
      }
      longest = Math.max(longest, Math.max(startup.get(), readiness.get()));
    }
    return Optional.of(longest);
  }

  private static Optional<Long> product(Field<Integer> one, Field<Integer> other) {
    return one.effective().flatMap(a -> other.effective().map(b -> (long) a * b));
  }

  private static Optional<Long> sum(Field<Integer> one, Optional<Long> other) {
    return one.effective().flatMap(a -> other.map(b -> a + b));
  }

  /** Without a gate nothing waits for the load balancer. */
  private static int registrationSeconds(List<TrafficPath> paths, Project project, Report report) {
    return paths.stream()
        .filter(p -> Gates.of(p, project) == Gates.PRESENT)
        .mapToInt(p -> report.option(p.binding().loadBalancer() == LoadBalancer.NLB ? NLB : ALB))
        .max()
        .orElse(0);
  }
}
