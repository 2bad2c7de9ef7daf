package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.PodDisruptionBudget;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.Arrays;
import java.util.Optional;

/** Flags budgets that count no pods, and so protect none. */
public final class PdbSelectorMismatch implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "pdb-selector-mismatch",
          Severity.WARNING,
          "a PodDisruptionBudget selects the pods of no workload");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    if (project.targetBackedWorkloads().isEmpty()
        && !project.settings().world().isClosed(Kind::servesTraffic)) {
      // Then only pods behind a target group count, and most projects have none.
      return;
    }
    for (PodDisruptionBudget budget : project.whole(PodDisruptionBudget.class)) {
      if (!budget.selector().isEmpty()
          && !mayHidePods(budget, project)
          && BudgetPairs.of(project).countsNothing(budget)) {
        report(budget, project, report);
      }
    }
  }

  private static boolean mayHidePods(PodDisruptionBudget budget, Project project) {
    return Arrays.stream(Kind.values())
        .filter(Kind::servesTraffic)
        .anyMatch(kind -> project.mayHide(kind, budget.resource().namespace()));
  }

  private static void report(PodDisruptionBudget budget, Project project, Report report) {
    Optional<NearMiss> nearMiss = NearMiss.of(budget, project);
    if (nearMiss.isPresent()) {
      report(budget, nearMiss.get(), report);
      return;
    }
    if (project.settings().world().isClosed(Kind::servesTraffic)) {
      report
          .at(
              budget.resource(),
              budget.selector().span(),
              budget.resource().title() + " selects the pods of no workload in its namespace")
          .help("give it the labels of the pods that it shall protect, or remove it");
    }
  }

  private static void report(PodDisruptionBudget budget, NearMiss miss, Report report) {
    String wanted = miss.wanted().author().orElseThrow();
    String actual = miss.actual().author().orElseThrow();
    report
        .at(
            budget.resource(),
            miss.wanted().span(),
            "%s selects no pods: label \"%s\" of %s is \"%s\", not \"%s\""
                .formatted(
                    budget.resource().title(),
                    miss.key(),
                    miss.workload().resource().title(),
                    actual,
                    wanted))
        .related(miss.actual().span(), "the label of the pods")
        .help("select the label that the pods have: " + miss.key() + ": " + actual)
        .fix(
            Fix.unsafe(
                    "select " + miss.key() + ": " + actual,
                    new Change.Replace(
                        budget.resource().document(), miss.wanted().path(), Content.of(actual)))
                .revealing());
  }
}
