package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.IntOrString;
import dev.rollgate.kube.LabelSelector.Match;
import dev.rollgate.kube.PodDisruptionBudget;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;

/** Flags budgets that let no pod behind a target group be evicted, so that no node drains. */
public final class PdbBlocksEviction implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "pdb-blocks-eviction", Severity.WARNING, "a PodDisruptionBudget lets no pod be evicted");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    if (project.targetBackedWorkloads().isEmpty()) {
      // Most projects bind nothing, and then no budget need be held against their workloads.
      return;
    }
    for (PodDisruptionBudget budget : project.whole(PodDisruptionBudget.class)) {
      boolean patched =
          project.patchesOf(PodDisruptionBudget.class, budget.resource()).stream()
              .anyMatch(p -> !p.minAvailable().isAbsent() || !p.maxUnavailable().isAbsent());
      if (!patched) {
        check(budget, project, report);
      }
    }
  }

  private static void check(PodDisruptionBudget budget, Project project, Report report) {
    List<Workload> counted =
        project.nearest(
            budget.resource(),
            BudgetPairs.of(project)
                .countedBy(budget)
                .filter(w -> !w.resource().partial())
                .toList());
    Optional<RolledWorkload> backed =
        counted.stream()
            .flatMap(w -> RolledWorkload.of(w, project).stream())
            .filter(Budgets::isEvictable)
            .filter(w -> Budgets.match(budget, w.workload(), project) == Match.YES)
            .findFirst();
    if (backed.isEmpty()) {
      return;
    }
    Replicas replicas = backed.get().replicas();
    String title = backed.get().resource().title();
    if (budget.allowsNone()) {
      report(budget, backed.get(), "lets no pod of %s be evicted".formatted(title), report);
      return;
    }
    String wanted = budget.minAvailable().raw().orElse("");
    // Of several workloads, or with others that may live elsewhere, one pod may be spare.
    boolean alone = counted.size() == 1 && !budget.selector().isEmpty();
    boolean none =
        replicas
            .count()
            .filter(n -> n > 0)
            .flatMap(budget::allowedOutOf)
            .filter(n -> n == 0)
            .isPresent();
    if (alone && none) {
      String fact =
          "wants %s of %s of %s available, so none can be evicted%s"
              .formatted(
                  wanted, replicas.number(), title, replicas.autoscaled() ? " at the minimum" : "");
      report(budget, backed.get(), fact, report);
    }
  }

  private static void report(
      PodDisruptionBudget budget, RolledWorkload rolled, String fact, Report report) {
    // Of a single pod an eviction leaves nothing, so the limit alone is not the fault.
    boolean several = rolled.replicas().count().filter(n -> n > 1).isPresent();
    Report.Entry entry =
        report
            .at(budget.resource(), limit(budget).span(), budget.resource().title() + " " + fact)
            .help(
                several
                    ? "let 1 pod be unavailable"
                    : "run 2 replicas or more, and let 1 of them be unavailable")
            .fix(
                several
                    ? Fix.unsafe("set maxUnavailable to 1", changes(budget))
                    : Fix.manual("run 2 replicas or more, and set maxUnavailable to 1"));
    Optional<Span> source = rolled.replicas().source();
    entry.related(
        source.orElse(rolled.resource().span()),
        source.isPresent() ? "the number of replicas" : "the workload");
  }

  private static Field<IntOrString> limit(PodDisruptionBudget budget) {
    return budget.minAvailable().isAbsent() ? budget.maxUnavailable() : budget.minAvailable();
  }

  private static Change[] changes(PodDisruptionBudget budget) {
    Document.Parsed document = budget.resource().document();
    Content.Scalar one = Content.of(1);
    Change replace = new Change.Replace(document, limit(budget).path(), one);
    return budget.minAvailable().isAbsent()
        ? new Change[] {replace}
        : new Change[] {
          replace, new Change.RenameKey(document, limit(budget).path(), "maxUnavailable")
        };
  }
}
