package dev.rollgate.rules.rollout;

import dev.rollgate.lint.Fix;
import dev.rollgate.lint.NumberOption;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import java.util.List;

/** Flags rollouts that take pods away before their replacements are healthy. */
public final class RolloutMaxUnavailable implements RolloutRule {

  private static final NumberOption ALLOWED_PERCENT =
      new NumberOption(
          "allowed-percent",
          0,
          0,
          100,
          "how much of the capacity a rollout may go without, in percent of the replicas");

  private static final RuleInfo INFO =
      new RuleInfo(
          "rollout-max-unavailable",
          Severity.WARNING,
          "a rollout takes pods away before their replacements are healthy",
          ALLOWED_PERCENT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RolledWorkload rolled, Report report) {
    Bound bound = rolled.unavailableBound();
    // Where two pods cannot share a node, one has to go first; without any surge it has to as well.
    boolean owned = rolled.surgeBound().isZero() || rolled.takesHostPort();
    if (!rolled.rollsWithinBounds() || owned) {
      return;
    }
    Replicas replicas = rolled.replicas();
    int percent = report.option(ALLOWED_PERCENT);
    int gone = rolled.unavailable().orElse(0);
    boolean allowed =
        replicas.count().map(n -> gone <= (long) n * percent / 100).orElse(percent > 0);
    if (gone <= 0 || allowed) {
      return;
    }
    Report.Entry entry =
        report
            .at(
                rolled.resource(),
                bound.field().isAbsent() ? rolled.strategy().span() : bound.field().span(),
                "%s of %s lets %s go before a new pod is healthy"
                    .formatted(bound, rolled.resource().title(), replicas.lost(gone)))
            .severity(replicas.areAllGoneWith(gone) ? Severity.ERROR : Severity.WARNING)
            .help("set maxUnavailable to 0, so that the rollout only goes on when a new pod serves")
            .fix(fix(rolled));
    replicas.source().ifPresent(span -> entry.related(span, "the number of replicas"));
  }

  private static Fix fix(RolledWorkload rolled) {
    Bound bound = rolled.unavailableBound();
    boolean safe = bound.field().isAbsent() && !rolled.mayLackRoom();
    return new Fix(
        "set maxUnavailable to 0",
        safe ? Safety.SAFE : Safety.UNSAFE,
        List.of(bound.set(rolled.workload(), 0)));
  }
}
