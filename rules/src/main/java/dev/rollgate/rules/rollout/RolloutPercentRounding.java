package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Autoscaler;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import java.util.Optional;

/** Tells of percentages that come to 0 now, but not with more replicas. */
public final class RolloutPercentRounding implements RolloutRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "rollout-percent-rounding",
          Severity.INFO,
          "a percentage of maxUnavailable comes to 0 only while there are few replicas");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RolledWorkload rolled, Report report) {
    Bound bound = rolled.unavailableBound();
    boolean rounded =
        bound.isPercent() && !bound.isZero() && rolled.waitsForSurge() && !rolled.takesHostPort();
    Optional<Integer> count = rolled.replicas().count();
    if (!rounded || count.isEmpty()) {
      return;
    }
    Optional<Autoscaler> autoscaler = rolled.replicas().autoscaler();
    if (autoscaler.isPresent()) {
      checkGrowth(rolled, count.get(), autoscaler.get(), report);
    } else if (!isDefault(bound, rolled) && count.get() > 1) {
      // A default that comes to 0 surprises nobody, nor does a part of a single pod.
      report(
          rolled,
          "%s of %s comes to 0 of its %s replicas, since it rounds down"
              .formatted(bound, rolled.resource().title(), count.get()),
          report);
    }
  }

  /** In a cluster the API server has written the default where the author wrote nothing. */
  private static boolean isDefault(Bound bound, RolledWorkload rolled) {
    return bound.field().isAbsent()
        || (rolled.resource().isLive() && bound.field().raw().filter("25%"::equals).isPresent());
  }

  private static void checkGrowth(
      RolledWorkload rolled, int least, Autoscaler autoscaler, Report report) {
    Optional<Integer> most = autoscaler.maxReplicas().author();
    int gone = most.flatMap(rolled.strategy()::unavailable).orElse(0);
    if (most.isPresent() && gone > 0) {
      report(
              rolled,
              "%s of %s comes to 0 of %s replicas, but to %s of the %s that %s makes at most"
                  .formatted(
                      rolled.unavailableBound(),
                      rolled.resource().title(),
                      least,
                      gone,
                      most.get(),
                      autoscaler.resource().title()),
              report)
          .related(autoscaler.maxReplicas().span(), "the most replicas");
    }
  }

  private static Report.Entry report(RolledWorkload rolled, String message, Report report) {
    Bound bound = rolled.unavailableBound();
    return report
        .at(
            rolled.resource(),
            bound.field().isAbsent() ? rolled.strategy().span() : bound.field().span(),
            message)
        .help("write maxUnavailable 0, which stays 0 with more replicas");
  }
}
