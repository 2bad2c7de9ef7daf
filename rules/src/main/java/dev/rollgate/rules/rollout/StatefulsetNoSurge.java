package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Kind;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;

/** Flags StatefulSets behind target groups, which update every pod in its place. */
public final class StatefulsetNoSurge implements RolloutRule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "statefulset-no-surge",
          Severity.WARNING,
          "a StatefulSet stops each pod before it starts the new one");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RolledWorkload rolled, Report report) {
    boolean updates =
        rolled.isA(Kind.STATEFUL_SET) && rolled.strategy().isRolling() && rolled.keepsStrategy();
    if (!updates || rolled.replicas().areJust(0)) {
      return;
    }
    boolean single = rolled.replicas().areJust(1);
    Report.Entry entry =
        report
            .at(
                rolled.resource(),
                rolled.resource().span(),
                "%s stops %s before it starts the new one"
                    .formatted(
                        rolled.resource().title(), single ? "its only pod" : "each of its pods"))
            .severity(single ? Severity.ERROR : Severity.WARNING)
            .help(
                single
                    ? "run a second pod at least, or use a Deployment if it needs no identity"
                    : "run one pod more than the load needs, or use a Deployment if it needs no"
                        + " identity");
    rolled.replicas().source().ifPresent(s -> entry.related(s, "the number of replicas"));
  }
}
