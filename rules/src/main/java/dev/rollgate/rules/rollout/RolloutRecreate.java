package dev.rollgate.rules.rollout;

import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Flags Deployments that stop all of their pods before they start new ones. */
public final class RolloutRecreate implements RolloutRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "rollout-recreate",
          Severity.ERROR,
          "strategy Recreate stops every pod before it starts a new one");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RolledWorkload rolled, Report report) {
    if (!rolled.recreates() || rolled.replicas().areJust(0)) {
      return;
    }
    // Perhaps only one node may have the volume, and then no new pod can start beside the old one.
    boolean single = rolled.replicas().count().orElse(1) == 1;
    boolean bound = single && rolled.claimsVolume();
    report
        .at(
            rolled.resource(),
            rolled.strategy().type().span(),
            "strategy Recreate of %s stops every pod before it starts a new one"
                .formatted(rolled.resource().title()))
        .severity(bound ? Severity.WARNING : Severity.ERROR)
        .help(help(rolled, bound))
        .fix(bound || rolled.takesHostPort() ? Optional.empty() : Optional.of(fix(rolled)));
  }

  private static String help(RolledWorkload rolled, boolean bound) {
    if (bound) {
      return "roll out with a pod more if its volume allows that, or expect an outage each time";
    }
    return rolled.takesHostPort()
        ? "take out the host port, and use RollingUpdate with maxUnavailable 0"
        : "use RollingUpdate with maxUnavailable 0, so that a new pod serves first";
  }

  private static Fix fix(RolledWorkload rolled) {
    List<Change> changes = new ArrayList<>();
    changes.add(
        new Change.Replace(
            rolled.resource().document(),
            rolled.strategy().type().path(),
            Content.of("RollingUpdate")));
    if (!rolled.unavailableBound().isZero()) {
      changes.add(rolled.unavailableBound().set(rolled.workload(), 0));
    }
    if (rolled.surgeBound().isZero()) {
      changes.add(rolled.surgeBound().set(rolled.workload(), 1));
    }
    return Fix.unsafe("use RollingUpdate with maxUnavailable 0", changes.toArray(Change[]::new));
  }
}
