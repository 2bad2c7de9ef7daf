package dev.rollgate.rules.binding;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Flags pods with their node's address behind ip bindings that would surge in a rollout. */
public final class TgbHostnetworkIp implements Rule {

  private static final Set<Kind> SURGING = Set.of(Kind.DEPLOYMENT, Kind.ROLLOUT, Kind.DAEMON_SET);

  private static final RuleInfo INFO =
      new RuleInfo(
          "tgb-hostnetwork-ip",
          Severity.WARNING,
          "pods behind an ip binding take their node's address and port");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (Workload workload : project.targetBackedWorkloads()) {
      List<TrafficPath> paths =
          project.pathsTo(workload).stream()
              .filter(p -> p.binding().targetType() == TargetType.IP)
              .toList();
      Optional<PodTemplate> template =
          workload.template().filter(t -> t.hostNetwork().author().filter(h -> h).isPresent());
      if (!paths.isEmpty() && template.isPresent() && surges(workload, project)) {
        report(workload, template.get(), paths.get(0), report);
      }
    }
  }

  private static boolean surges(Workload workload, Project project) {
    boolean patched =
        project.patchesOf(Workload.class, workload.resource()).stream()
            .anyMatch(
                p ->
                    !p.strategy().type().isAbsent()
                        || !p.strategy().maxSurge().isAbsent()
                        || p.template().filter(t -> !t.hostNetwork().isAbsent()).isPresent());
    return SURGING.contains(workload.resource().kind())
        && workload.strategy().isRolling()
        && !patched
        && workload.strategy().surge(1).filter(s -> s > 0).isPresent();
  }

  private static void report(
      Workload workload, PodTemplate template, TrafficPath path, Report report) {
    report
        .at(
            workload.resource(),
            template.hostNetwork().span(),
            "pods of %s take the address and port of their node, so a new one needs a free node"
                .formatted(workload.resource().title()))
        .related(
            path.binding().span(), path.binding().resource().title() + " makes the pods targets")
        .related(workload.strategy().span(), "a rollout begins with pods beyond the replicas")
        .help("take hostNetwork away: targets of type ip are reached at the pods' own addresses");
  }
}
