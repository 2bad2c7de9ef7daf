package dev.rollgate.rules.rollout;

import dev.rollgate.kube.LabelSelector.Match;
import dev.rollgate.kube.PodDisruptionBudget;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.Project;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which budgets may count which pods, found once for all rules. */
final class BudgetPairs {

  private final Project project;
  private final IdentityHashMap<PodDisruptionBudget, List<Workload>> counted =
      new IdentityHashMap<>();
  private final IdentityHashMap<Workload, List<PodDisruptionBudget>> counting =
      new IdentityHashMap<>();

  /** Budgets that may count any pods, and whether nobody knows what they ask for. */
  private final IdentityHashMap<PodDisruptionBudget, Boolean> wide = new IdentityHashMap<>();

  private BudgetPairs(Project project) {
    this.project = project;
    for (PodDisruptionBudget budget : project.views(PodDisruptionBudget.class)) {
      boolean open = Budgets.isOpen(budget, project);
      if (open || !hasReadableLabel(budget)) {
        // With each of them go all pods of a namespace, which are too many to keep.
        wide.put(budget, open);
      } else {
        List<Workload> found = select(budget).toList();
        counted.put(budget, found);
        found.forEach(w -> counting.computeIfAbsent(w, k -> new ArrayList<>(1)).add(budget));
      }
    }
  }

  static BudgetPairs of(Project project) {
    return project.shared(BudgetPairs.class, BudgetPairs::new);
  }

  private static boolean hasReadableLabel(PodDisruptionBudget budget) {
    return budget.selector().wantedLabels().values().stream().anyMatch(l -> l.author().isPresent());
  }

  private Stream<Workload> select(PodDisruptionBudget budget) {
    return project.workloadsNear(budget.resource(), budget.selector().wantedLabels()).stream()
        .filter(w -> Budgets.match(budget, false, w, project) != Match.NO);
  }

  /** The workloads that a budget may count the pods of, in the order of the files. */
  Stream<Workload> countedBy(PodDisruptionBudget budget) {
    return wide.containsKey(budget)
        ? project.workloadsNear(budget.resource()).stream().filter(w -> widelyCounts(budget, w))
        : counted.getOrDefault(budget, List.of()).stream();
  }

  /** Whether a budget surely counts no pods of the input. */
  boolean countsNothing(PodDisruptionBudget budget) {
    return countedBy(budget).findFirst().isEmpty();
  }

  /** The budgets that may count the pods of a workload, in the order of the files. */
  List<PodDisruptionBudget> counting(Workload workload) {
    List<PodDisruptionBudget> own = counting.getOrDefault(workload, List.of());
    if (wide.isEmpty()) {
      return own;
    }
    Set<PodDisruptionBudget> among = Collections.newSetFromMap(new IdentityHashMap<>());
    among.addAll(own);
    return project.near(PodDisruptionBudget.class, workload.resource()).stream()
        .filter(b -> among.contains(b) || widelyCounts(b, workload))
        .toList();
  }

  private boolean widelyCounts(PodDisruptionBudget budget, Workload workload) {
    Boolean open = wide.get(budget);
    return open != null && Budgets.match(budget, open, workload, project) != Match.NO;
  }
}
