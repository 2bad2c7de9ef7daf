package dev.rollgate.rules.rollout;

import dev.rollgate.kube.LabelSelector.Match;
import dev.rollgate.kube.PodDisruptionBudget;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Flags budgets that count the same pods, which then cannot be evicted at all. */
public final class PdbMultiple implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "pdb-multiple", Severity.ERROR, "several PodDisruptionBudgets select the same pods");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    Set<Span> told = new HashSet<>();
    for (RolledWorkload rolled : Budgets.evictable(project)) {
      Workload workload = rolled.workload();
      List<PodDisruptionBudget> budgets = together(workload, project);
      for (int i = 1; i < budgets.size(); i++) {
        if (told.add(budgets.get(i).resource().span())) {
          report(workload, budgets.get(0), budgets.get(i), report);
        }
      }
    }
  }

  /** The budgets that surely count the pods, and stand together as those of one environment. */
  private static List<PodDisruptionBudget> together(Workload workload, Project project) {
    List<PodDisruptionBudget> counting =
        BudgetPairs.of(project).counting(workload).stream()
            .filter(b -> !b.resource().partial())
            .filter(b -> Budgets.match(b, workload, project) == Match.YES)
            .toList();
    Set<String> folders = new HashSet<>();
    project.nearest(workload.resource(), counting).forEach(b -> folders.add(b.resource().folder()));
    List<PodDisruptionBudget> own =
        counting.stream().filter(b -> folders.contains(b.resource().folder())).toList();
    long names = own.stream().map(b -> b.resource().displayName()).distinct().count();
    // Objects of one name are one object in several environments.
    return folders.size() == 1 && names == own.size() ? own : List.of();
  }

  private static void report(
      Workload workload, PodDisruptionBudget first, PodDisruptionBudget other, Report report) {
    report
        .at(
            other.resource(),
            other.resource().span(),
            "%s selects the pods of %s, as %s does"
                .formatted(
                    other.resource().title(),
                    workload.resource().title(),
                    first.resource().title()))
        .related(first.resource().span(), "the other budget")
        .related(workload.resource().span(), "the workload whose pods nobody can evict")
        .help("keep one of the budgets, or let each select other pods");
  }
}
