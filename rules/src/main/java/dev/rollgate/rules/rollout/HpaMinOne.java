package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Autoscaler;
import dev.rollgate.kube.Field;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.NumberOption;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;

/** Flags autoscalers that may leave too few pods behind a target group. */
public final class HpaMinOne implements Rule {

  private static final NumberOption MIN_REPLICAS =
      new NumberOption(
          "min-replicas",
          2,
          1,
          1000,
          "how many replicas an autoscaler has to leave behind a target group");

  private static final RuleInfo INFO =
      new RuleInfo(
          "hpa-min-one",
          Severity.WARNING,
          "an autoscaler may leave a single pod behind a target group",
          MIN_REPLICAS);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    int needed = report.option(MIN_REPLICAS);
    for (ScaledWorkload scaled : ScaledWorkload.all(project)) {
      Autoscaler autoscaler = scaled.autoscaler();
      boolean tooFew = autoscaler.minReplicas().effective().filter(n -> n < needed).isPresent();
      if (tooFew && ScaledWorkload.keepsMinimum(autoscaler, project)) {
        report(scaled, needed, report);
      }
    }
  }

  private static void report(ScaledWorkload scaled, int needed, Report report) {
    Autoscaler autoscaler = scaled.autoscaler();
    Field<Integer> minimum = autoscaler.minReplicas();
    report
        .at(
            autoscaler.resource(),
            minimum.isAbsent() ? autoscaler.resource().span() : minimum.span(),
            message(scaled, minimum.effective().orElseThrow(), needed))
        .related(scaled.workload().resource().span(), "what it scales")
        .help("keep at least " + needed + " replicas")
        .fix(fix(autoscaler, needed));
  }

  private static String message(ScaledWorkload scaled, int least, int needed) {
    String byDefault = scaled.autoscaler().minReplicas().isAbsent() ? " by default" : "";
    String fact =
        "%s may scale %s down to %s%s"
            .formatted(
                scaled.autoscaler().resource().title(),
                scaled.workload().resource().title(),
                least == 0 ? "zero" : least + " replica" + (least == 1 ? "" : "s"),
                byDefault);
    if (least == 0) {
      return fact + ", which leaves its target group empty";
    }
    return least == 1 ? fact : fact + ", fewer than " + needed;
  }

  private static Fix fix(Autoscaler autoscaler, int needed) {
    Field<Integer> minimum = autoscaler.minReplicas();
    Document.Parsed document = autoscaler.resource().document();
    Content.Scalar number = Content.of(needed);
    String title = "set the minimum to " + needed;
    if (autoscaler.maxReplicas().effective().filter(most -> most >= needed).isEmpty()) {
      return Fix.manual(title + ", and the maximum to as much or more");
    }
    return Fix.unsafe(
        title,
        minimum.isAbsent()
            ? new Change.Insert(document, minimum.path(), number)
            : new Change.Replace(document, minimum.path(), number));
  }
}
