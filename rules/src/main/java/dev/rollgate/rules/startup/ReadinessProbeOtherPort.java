package dev.rollgate.rules.startup;

import dev.rollgate.kube.Probe;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import dev.rollgate.traffic.TrafficPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags readiness probes that ask another listener than the one that takes the requests. */
public final class ReadinessProbeOtherPort implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "readiness-probe-other-port",
          Severity.INFO,
          "a readinessProbe asks another port than the requests come to");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (ServedContainer served : ServedContainer.all(project)) {
      Optional<Probe> probe = served.container().readinessProbe();
      Optional<Integer> asked =
          probe.flatMap(p -> p.port().effective()).flatMap(served.container()::portNumber);
      if (probe.isPresent() && asked.isPresent()) {
        check(served, probe.get(), asked.get(), project, report);
      }
    }
  }

  private static void check(
      ServedContainer served, Probe probe, int asked, Project project, Report report) {
    List<Integer> targets = new ArrayList<>();
    for (TrafficPath path : served.paths()) {
      Optional<Integer> target = served.targetPort(path, project);
      if (target.isEmpty() || target.get() == asked || mayCheck(path, asked)) {
        return;
      }
      targets.add(target.get());
    }
    TrafficPath first = served.paths().get(0);
    report
        .at(
            served.workload().resource(),
            probe.port().span(),
            "readinessProbe of %s asks port %s, but requests come to port %s"
                .formatted(served.title(), asked, targets.get(0)))
        .related(
            first.binding().port().found().orElseThrow().span(),
            "%s sends them there".formatted(first.service().resource().title()))
        .help("probe the port of the requests, or see that both listeners open together");
  }

  /** Whether the load balancer's own check may ask the same port as the probe. */
  private static boolean mayCheck(TrafficPath path, int port) {
    Optional<TargetGroupSetting> checked =
        path.binding().targetGroup().healthCheck(HealthCheck.PORT);
    return checked.isPresent()
        && (checked.get().value().isEmpty()
            || checked.get().number().filter(n -> n == port).isPresent());
  }
}
