package dev.rollgate.rules.rollout;

import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;

/** Flags rollouts that may make no pod more, and so begin with one less. */
public final class RolloutSurgeZero implements RolloutRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "rollout-surge-zero",
          Severity.WARNING,
          "maxSurge 0 makes a rollout stop pods before it starts new ones");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RolledWorkload rolled, Report report) {
    // The API rejects 0 and 0, which is another fault.
    boolean reported = rolled.surgeBound().isZero() && !rolled.unavailableBound().isZero();
    boolean reasoned = rolled.takesHostPort() || rolled.claimsVolume();
    if (!rolled.rollsWithinBounds() || !reported || reasoned) {
      return;
    }
    Replicas replicas = rolled.replicas();
    int gone = Math.max(1, rolled.unavailable().orElse(1));
    Report.Entry entry =
        report
            .at(
                rolled.resource(),
                rolled.surgeBound().field().span(),
                "%s and %s of %s let %s go before a new pod starts"
                    .formatted(
                        rolled.surgeBound(),
                        rolled.unavailableBound(),
                        rolled.resource().title(),
                        replicas.lost(gone)))
            .severity(replicas.areAllGoneWith(gone) ? Severity.ERROR : Severity.WARNING)
            .help("set maxSurge to 1 and maxUnavailable to 0, so that a new pod serves first")
            .fix(fix(rolled));
    replicas.source().ifPresent(span -> entry.related(span, "the number of replicas"));
  }

  private static Fix fix(RolledWorkload rolled) {
    return Fix.unsafe(
        "set maxSurge to 1 and maxUnavailable to 0",
        rolled.surgeBound().set(rolled.workload(), 1),
        rolled.unavailableBound().set(rolled.workload(), 0));
  }
}
