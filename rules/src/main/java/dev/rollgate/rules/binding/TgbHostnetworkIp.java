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

/**
 * Flags pods with their node's address and port behind ip bindings, when their rollout counts on a
 * surge. One that cannot go on without it is the matter of {@code host-port-blocks-surge}.
 */
public final class TgbHostnetworkIp implements Rule {

  private static final Set<Kind> SURGING = Set.of(Kind.DEPLOYMENT, Kind.ROLLOUT);

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
          workload.template().filter(TgbHostnetworkIp::takesPortsOfNode);
      if (!paths.isEmpty() && template.isPresent() && surges(workload, project)) {
        report(workload, template.get(), paths.get(0), report);
      }
    }
  }

  /** Kubernetes keeps pods apart by the ports that they declare. */
  private static boolean takesPortsOfNode(PodTemplate template) {
    return template.hostNetwork().author().filter(h -> h).isPresent()
        && template.runningContainers().stream().anyMatch(c -> !c.ports().isEmpty());
  }

  private static boolean surges(Workload workload, Project project) {
    boolean patched =
        project.patchesOf(Workload.class, workload.resource()).stream()
            .anyMatch(
                p ->
                    !p.strategy().type().isAbsent()
                        || !p.strategy().maxSurge().isAbsent()
                        || !p.strategy().maxUnavailable().isAbsent()
                        || !p.replicas().isAbsent()
                        || p.template().filter(t -> !t.hostNetwork().isAbsent()).isPresent());
    return SURGING.contains(workload.resource().kind())
        && workload.strategy().isRolling()
        && !patched
        && workload
            .replicas()
            .effective()
            .filter(n -> isPositive(workload.strategy().surge(n)))
            .filter(n -> isPositive(workload.strategy().unavailable(n)))
            .isPresent();
  }

  private static boolean isPositive(Optional<Integer> count) {
    return count.filter(n -> n > 0).isPresent();
  }

  private static void report(
      Workload workload, PodTemplate template, TrafficPath path, Report report) {
    report
        .at(
            workload.resource(),
            template.hostNetwork().span(),
            "pods of %s take the address and port of their node, so new ones find no room beside old ones"
                .formatted(workload.resource().title()))
        .related(
            path.binding().span(), path.binding().resource().title() + " makes the pods targets")
        .related(workload.strategy().span(), "a rollout counts on pods beyond the replicas")
        .help("take hostNetwork away: targets of type ip are reached at the pods' own addresses");
  }
}
