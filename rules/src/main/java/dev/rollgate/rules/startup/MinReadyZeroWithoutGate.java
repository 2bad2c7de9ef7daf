package dev.rollgate.rules.startup;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Service;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.NumberOption;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.LoadBalancer;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.Optional;
import java.util.Set;

/** Flags rollouts that go on before the load balancer sends anything to the new pods. */
public final class MinReadyZeroWithoutGate implements Rule {

  private static final NumberOption SECONDS =
      new NumberOption(
          "seconds",
          30,
          1,
          3600,
          "seconds until a load balancer sends to a new pod, or to a node that it comes to");

  private static final NumberOption NLB_SECONDS =
      new NumberOption(
          "nlb-seconds", 180, 1, 3600, "seconds until an NLB sends to a new pod of type ip");

  private static final RuleInfo INFO =
      new RuleInfo(
          "min-ready-zero-without-gate",
          Severity.WARNING,
          "no gate and no minReadySeconds waits for the load balancer",
          SECONDS,
          NLB_SECONDS);

  private static final Set<Kind> KINDS =
      Set.of(Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.DAEMON_SET);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.targetBackedWorkloads()) {
      Optional<Integer> minReady = workload.minReadySeconds().effective();
      Optional<TrafficPath> slowest =
          project.pathsTo(workload).stream()
              .filter(p -> waitsForNothing(p, project))
              .max((a, b) -> Integer.compare(seconds(a, report), seconds(b, report)));
      // Where pods are not replaced step by step, there is no next step to wait with.
      if (KINDS.contains(workload.resource().kind())
          && workload.strategy().isRolling()
          && slowest.isPresent()
          && minReady.filter(m -> m < seconds(slowest.get(), report)).isPresent()
          && !isPatched(workload, project)) {
        report(workload, slowest.get(), minReady.get(), project, report);
      }
    }
  }

  private static boolean isPatched(Workload workload, Project project) {
    return project.patchesOf(Workload.class, workload.resource()).stream()
        .anyMatch(p -> !p.minReadySeconds().isAbsent());
  }

  /**
   * Whether targets become healthy with the pods while no gate can wait for them. Where pods of the
   * controller lack their gates, the label that adds them is the remedy, which other rules ask for.
   */
  private static boolean waitsForNothing(TrafficPath path, Project project) {
    return path.binding().targetType() == TargetType.INSTANCE
        ? isLocal(path.service(), project)
        : isAutoMode(path) && Gates.of(path, project) == Gates.ABSENT;
  }

  private static boolean isAutoMode(TrafficPath path) {
    return path.binding().dialect().filter(Dialect.AUTO_MODE::equals).isPresent();
  }

  /** Only then does a node's health depend on whether it has a pod. */
  private static boolean isLocal(Service service, Project project) {
    return service.externalTrafficPolicy().author().filter("Local"::equals).isPresent()
        && project.patchesOf(Service.class, service.resource()).stream()
            .allMatch(p -> p.externalTrafficPolicy().isAbsent());
  }

  private static int seconds(TrafficPath path, Report report) {
    boolean slow =
        path.binding().targetType() == TargetType.IP
            && path.binding().loadBalancer() == LoadBalancer.NLB;
    return report.option(slow ? NLB_SECONDS : SECONDS);
  }

  private static void report(
      Workload workload, TrafficPath path, int minReady, Project project, Report report) {
    Field<Integer> field = workload.minReadySeconds();
    int seconds = seconds(path, report);
    boolean nodes = path.binding().targetType() == TargetType.INSTANCE;
    report
        .at(
            workload.resource(),
            field.isAbsent() ? workload.resource().span() : field.span(),
            "minReadySeconds of %s is %s%s, and no gate waits until %s"
                .formatted(
                    workload.resource().title(),
                    minReady,
                    field.isAbsent() ? " (the default)" : "",
                    nodes ? "the nodes of new pods are healthy" : "new pods are healthy targets"))
        // Whether Auto Mode adds gates of its own accord is not documented.
        .severity(nodes ? Severity.WARNING : Severity.INFO)
        .related(
            path.binding().span(),
            nodes
                ? path.binding().resource().title() + " sends to nodes"
                : path.binding().resource().title() + " sends to pods")
        .help("set minReadySeconds to at least %s".formatted(seconds))
        .fix(fix(workload, seconds, project));
  }

  /** None where the deadline of the rollout would have to be longer too. */
  private static Optional<Fix> fix(Workload workload, int seconds, Project project) {
    boolean fits =
        workload.resource().kind() != Kind.DEPLOYMENT
            || Deadline.of(workload, project).filter(d -> d.seconds() > seconds).isPresent();
    Field<Integer> field = workload.minReadySeconds();
    String title = "set minReadySeconds to %s".formatted(seconds);
    if (!fits) {
      return Optional.empty();
    }
    return Optional.of(
        field.isAbsent()
            ? Fix.safe(
                title,
                new Change.Insert(
                    workload.resource().document(), field.path(), Content.of(seconds)))
            : Fix.unsafe(
                title,
                new Change.Replace(
                    workload.resource().document(), field.path(), Content.of(seconds))));
  }
}
