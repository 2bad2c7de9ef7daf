package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Container;
import dev.rollgate.kube.Container.ContainerPort;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import java.util.List;
import java.util.Optional;

/** Flags rollouts that wait for a new pod which may find no node with its port free. */
public final class HostPortBlocksSurge implements RolloutRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "host-port-blocks-surge",
          Severity.WARNING,
          "a host port keeps new pods off the nodes of old ones, while the rollout waits for them");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RolledWorkload rolled, Report report) {
    boolean daemon = rolled.isA(Kind.DAEMON_SET);
    Optional<ContainerPort> taken = hostPort(rolled.template());
    boolean waits = daemon ? surges(rolled) : rolled.waitsForSurge();
    if (taken.isEmpty()
        || !waits
        || rolled.patches().stream().anyMatch(HostPortBlocksSurge::says)) {
      return;
    }
    Field<Integer> hostPort = taken.get().hostPort();
    Field<Integer> port = hostPort.isAbsent() ? taken.get().containerPort() : hostPort;
    Bound surge = rolled.surgeBound();
    Report.Entry entry =
        report
            .at(
                rolled.resource(),
                port.span(),
                "%s takes port %s of its node, so %s"
                    .formatted(
                        rolled.resource().title(),
                        port.raw().orElse(""),
                        daemon
                            ? "no new pod can start there beside the old one"
                            : "a rollout waits for a node where none of its pods runs"))
            // A pod of a DaemonSet has no other node to go to.
            .severity(daemon ? Severity.ERROR : Severity.WARNING)
            .help("take the port of the node out; targets of type ip are reached without it");
    if (!surge.field().isAbsent()) {
      entry.related(surge.field().span(), "new pods come first");
    }
  }

  private static boolean surges(RolledWorkload rolled) {
    return rolled.strategy().isRolling()
        && rolled.strategy().maxSurge().author().isPresent()
        && !rolled.surgeBound().isZero()
        && rolled.keepsStrategy();
  }

  /** The first port that a pod surely takes from its node. */
  private static Optional<ContainerPort> hostPort(PodTemplate template) {
    boolean onHost = template.hostNetwork().author().orElse(false);
    return template.runningContainers().stream()
        .map(Container::ports)
        .flatMap(List::stream)
        .filter(
            p ->
                p.hostPort().author().filter(n -> n > 0).isPresent()
                    || (onHost
                        && p.hostPort().isAbsent()
                        && p.containerPort().author().isPresent()))
        .findFirst();
  }

  private static boolean says(Workload patch) {
    return patch
        .template()
        .filter(
            t ->
                !t.hostNetwork().isAbsent()
                    || t.runningContainers().stream().anyMatch(c -> !c.ports().isEmpty()))
        .isPresent();
  }
}
