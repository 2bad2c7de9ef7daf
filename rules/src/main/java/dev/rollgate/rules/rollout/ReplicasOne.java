package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.NumberOption;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import java.util.Set;

/** Flags workloads with so few replicas that the loss of one shows. */
public final class ReplicasOne implements RolloutRule {

  private static final NumberOption MIN_REPLICAS =
      new NumberOption(
          "min-replicas", 2, 2, 1000, "how many replicas a workload behind a target group needs");

  private static final RuleInfo INFO =
      new RuleInfo(
          "replicas-one",
          Severity.WARNING,
          "a workload behind a target group has a single replica",
          MIN_REPLICAS);

  // The only pod of a StatefulSet is down with each update, which is worse, and another fault.
  private static final Set<Kind> KINDS = Set.of(Kind.DEPLOYMENT, Kind.REPLICA_SET, Kind.ROLLOUT);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(RolledWorkload rolled, Report report) {
    int needed = report.option(MIN_REPLICAS);
    int count = rolled.replicas().count().orElse(needed);
    boolean counted = KINDS.contains(rolled.resource().kind()) && !rolled.replicas().autoscaled();
    // A pod that must never run beside another for its volume is told of as that.
    boolean bound = rolled.recreates() && rolled.claimsVolume();
    if (!counted || bound || count < 1 || count >= needed) {
      return;
    }
    Field<Integer> replicas = rolled.workload().replicas();
    String title = rolled.resource().title();
    String message =
        count == 1
            ? title + " has 1 replica, so nothing serves while that pod moves to another node"
            : title + " has " + count + " replicas, fewer than " + needed;
    report
        .at(
            rolled.resource(),
            replicas.isAbsent() ? rolled.resource().span() : replicas.span(),
            message)
        .help("run at least " + needed + " replicas")
        .fix(fix(rolled, needed));
  }

  private static Fix fix(RolledWorkload rolled, int needed) {
    String title = "set replicas to " + needed;
    if (rolled.mayLackRoom()) {
      return Fix.manual(title);
    }
    Field<Integer> replicas = rolled.workload().replicas();
    Document.Parsed document = rolled.resource().document();
    Content.Scalar number = Content.of(needed);
    return Fix.unsafe(
        title,
        replicas.isAbsent()
            ? new Change.Insert(document, replicas.path(), number)
            : new Change.Replace(document, replicas.path(), number));
  }
}
