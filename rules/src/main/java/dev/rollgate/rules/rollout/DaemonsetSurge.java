package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.UpdateStrategy;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.List;

/** Flags DaemonSets behind target groups that could update with a pod more, but do not. */
public final class DaemonsetSurge implements RolloutRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "daemonset-surge",
          Severity.WARNING,
          "a DaemonSet stops the pod of a node before it starts the new one");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RolledWorkload rolled, Report report) {
    boolean byAddress =
        rolled.paths().stream().anyMatch(p -> p.binding().targetType() == TargetType.IP);
    // Where both are 0 the API rejects the object, which is another fault.
    boolean inPlace =
        rolled.strategy().isRolling()
            && rolled.surgeBound().isZero()
            && rolled.strategy().maxUnavailable().effective().isPresent()
            && !rolled.unavailableBound().isZero();
    boolean able = !rolled.takesHostPort() && !rolled.claimsVolume() && rolled.keepsStrategy();
    if (!rolled.isA(Kind.DAEMON_SET) || !byAddress || !inPlace || !able) {
      return;
    }
    UpdateStrategy strategy = rolled.strategy();
    report
        .at(
            rolled.resource(),
            strategy.maxSurge().isAbsent() ? strategy.span() : strategy.maxSurge().span(),
            "%s of %s stops the pod of a node before it starts the new one"
                .formatted(rolled.surgeBound(), rolled.resource().title()))
        .help("set maxSurge to 1 and maxUnavailable to 0, so that the new pod serves first")
        .fix(fix(rolled));
  }

  private static Fix fix(RolledWorkload rolled) {
    String title = "set maxSurge to 1 and maxUnavailable to 0";
    UpdateStrategy strategy = rolled.strategy();
    if (strategy.maxSurge().isAbsent() && strategy.maxUnavailable().isAbsent()) {
      Content both =
          Content.mapping(
              Content.entry("maxSurge", Content.of(1)),
              Content.entry("maxUnavailable", Content.of(0)));
      return Fix.safe(
          title, new Change.Insert(rolled.resource().document(), strategy.rollingPath(), both));
    }
    return new Fix(
        title,
        Safety.UNSAFE,
        List.of(
            rolled.surgeBound().set(rolled.workload(), 1),
            rolled.unavailableBound().set(rolled.workload(), 0)));
  }
}
