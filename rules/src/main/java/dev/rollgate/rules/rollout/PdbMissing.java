package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.LabelSelector;
import dev.rollgate.kube.PodDisruptionBudget;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Flags workloads of several pods which evictions may take all at once. */
public final class PdbMissing implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "pdb-missing",
          Severity.WARNING,
          "no PodDisruptionBudget selects the pods of a workload behind a target group");

  private static final String TITLE = "add a PodDisruptionBudget that lets evictions take one pod";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    List<RolledWorkload> bare =
        Budgets.evictable(project).stream()
            .filter(rolled -> rolled.replicas().count().filter(n -> n > 1).isPresent())
            .filter(rolled -> isBare(rolled.workload(), project))
            .toList();
    if (bare.isEmpty()) {
      return;
    }
    // A budget that misses the pods by one label is another fault.
    Set<Workload> missed = Collections.newSetFromMap(new IdentityHashMap<>());
    project.views(PodDisruptionBudget.class).stream()
        .flatMap(b -> NearMiss.of(b, project).stream())
        .forEach(miss -> missed.add(miss.workload()));
    for (RolledWorkload rolled : bare) {
      if (!missed.contains(rolled.workload())) {
        report(rolled.workload(), rolled.replicas(), project, report);
      }
    }
  }

  private static boolean isBare(Workload workload, Project project) {
    return !project.mayHide(Kind.POD_DISRUPTION_BUDGET, workload.resource().namespace())
        && BudgetPairs.of(project).counting(workload).isEmpty();
  }

  private static void report(Workload workload, Replicas replicas, Project project, Report report) {
    Resource resource = workload.resource();
    boolean budgetsKnown =
        project.settings().world().isClosed(Kind.POD_DISRUPTION_BUDGET)
            || project.near(PodDisruptionBudget.class, resource).stream()
                .anyMatch(b -> NamespaceMatch.isSure(b.resource(), resource));
    Report.Entry entry =
        report
            .at(
                resource,
                resource.span(),
                "%s has %s, but no PodDisruptionBudget%s selects its pods"
                    .formatted(
                        resource.title(),
                        replicas.number(),
                        budgetsKnown ? "" : " among the manifests"))
            .severity(budgetsKnown ? Severity.WARNING : Severity.INFO)
            .help(help(workload.selector()))
            .fix(budgetsKnown ? fix(workload, project) : Fix.manual(TITLE));
    replicas.source().ifPresent(s -> entry.related(s, "the number of replicas"));
  }

  private static String help(LabelSelector selector) {
    String labels =
        selector.matchLabels().entrySet().stream()
            .map(e -> e.getKey() + ": " + e.getValue().raw().orElse(""))
            .collect(Collectors.joining(", "));
    return isPlain(selector)
        ? "add a PodDisruptionBudget with {maxUnavailable: 1, selector: {matchLabels: {%s}}}"
            .formatted(labels)
        : "add a PodDisruptionBudget with maxUnavailable 1 and the selector of the workload";
  }

  private static boolean isPlain(LabelSelector selector) {
    return selector.expressions().isEmpty()
        && !selector.matchLabels().isEmpty()
        && selector.matchLabels().values().stream().allMatch(l -> l.author().isPresent());
  }

  private static Fix fix(Workload workload, Project project) {
    Resource resource = workload.resource();
    boolean nameTaken =
        project
            .named(PodDisruptionBudget.class, resource.displayName(), resource.namespace())
            .stream()
            .anyMatch(b -> NamespaceMatch.isPossible(b.resource(), resource));
    boolean named = resource.name().author().isPresent() && !resource.namespace().isUnreadable();
    return named && !nameTaken && isPlain(workload.selector())
        ? Fix.unsafe(TITLE, NewBudget.of(workload, project))
        : Fix.manual(TITLE);
  }
}
