package dev.rollgate.rules.drain;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.PreStop;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.LoadBalancer;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Flags preStop sleeps that are shorter than the load balancer keeps sending. */
public final class PrestopSleepTooShort implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "prestop-sleep-too-short",
          Severity.WARNING,
          "a preStop sleep ends before the target has drained");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : DrainedWorkloads.of(project)) {
      List<TrafficPath> paths = project.pathsTo(workload);
      TrafficPath path = ServingContainers.slowest(paths, project.settings());
      for (Container container : ServingContainers.of(workload, paths).containers()) {
        container
            .preStop()
            .ifPresent(hook -> check(workload, container, hook, path, project, report));
      }
    }
  }

  private static void check(
      Workload workload,
      Container container,
      PreStop hook,
      TrafficPath path,
      Project project,
      Report report) {
    Settings settings = project.settings();
    LoadBalancer loadBalancer = path.binding().loadBalancer();
    int required = settings.drainSeconds(loadBalancer);
    Optional<BigDecimal> seconds = hook.seconds();
    if (seconds.isEmpty() || seconds.get().compareTo(BigDecimal.valueOf(required)) >= 0) {
      return;
    }
    String before = loadBalancer == LoadBalancer.UNKNOWN ? "a load balancer" : "an " + loadBalancer;
    report
        .at(
            workload.resource(),
            hook.waitSpan(),
            "preStop of %s sleeps %s, but behind %s requests may arrive for %d"
                .formatted(workload.title(container), length(seconds.get()), before, required))
        .related(
            path.binding().resource().span(),
            "%s ties it to a target group".formatted(path.binding().resource().title()))
        .help("sleep %d seconds, within the grace period".formatted(required))
        .fix(fix(workload, hook, path.template(), required, settings));
  }

  private static String length(BigDecimal seconds) {
    String number = seconds.toPlainString();
    return number + (number.equals("1") ? " second" : " seconds");
  }

  private static Optional<Fix> fix(
      Workload workload, PreStop hook, PodTemplate template, int required, Settings settings) {
    Optional<Change> longer = hook.waiting(workload.resource().document(), required);
    return longer.isEmpty()
        ? Optional.empty()
        : DrainFix.of(
            "sleep %d seconds".formatted(required),
            Safety.UNSAFE,
            longer,
            required,
            workload.resource(),
            template,
            settings);
  }
}
