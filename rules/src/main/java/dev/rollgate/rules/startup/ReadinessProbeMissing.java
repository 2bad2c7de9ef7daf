package dev.rollgate.rules.startup;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Probe;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TrafficPath;
import java.util.Optional;

/** Flags containers that count as ready before they can answer. */
public final class ReadinessProbeMissing implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "readiness-probe-missing",
          Severity.ERROR,
          "a container behind a target group has no readinessProbe");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (ServedContainer served : ServedContainer.all(project)) {
      Container container = served.container();
      // A container is not ready before its startupProbe has passed either.
      if (container.readinessProbe().isEmpty() && container.startupProbe().isEmpty()) {
        report(served, project, report);
      }
    }
  }

  private static void report(ServedContainer served, Project project, Report report) {
    Optional<TrafficPath> ungated =
        served.paths().stream().filter(p -> Gates.of(p, project) == Gates.ABSENT).findFirst();
    TrafficPath path = ungated.orElse(served.paths().get(0));
    report
        .at(
            served.workload().resource(),
            served.container().span(),
            served.title()
                + " has no readinessProbe, so it counts as ready as soon as its process runs")
        // With a gate the load balancer's own check still holds the rollout back.
        .severity(ungated.isPresent() ? Severity.ERROR : Severity.WARNING)
        .related(path.binding().span(), path.binding().resource().title() + " sends requests to it")
        .help(
            served
                .targetPort(path, project)
                .map(port -> "add a readinessProbe that asks port %s".formatted(port))
                .orElse("add a readinessProbe that asks the port of the requests"))
        .fix(
            served
                .container()
                .livenessProbe()
                .filter(p -> p.handler() != Probe.Handler.UNKNOWN)
                .map(p -> Fix.manual("give it a readinessProbe like its livenessProbe")));
  }
}
