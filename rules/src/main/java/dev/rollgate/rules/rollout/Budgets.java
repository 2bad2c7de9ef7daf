package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.LabelSelector.Match;
import dev.rollgate.kube.PodDisruptionBudget;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which PodDisruptionBudgets count which pods, as far as the input tells. */
final class Budgets {

  /** Workloads of which evictions may take a pod, since something makes another one. */
  static final Set<Kind> KINDS =
      Set.of(Kind.DEPLOYMENT, Kind.STATEFUL_SET, Kind.REPLICA_SET, Kind.ROLLOUT);

  /** Labels that pods get in the cluster only. */
  private static final Set<String> GIVEN_LATER =
      Set.of(
          "apps.kubernetes.io/pod-index",
          "controller-revision-hash",
          "pod-template-hash",
          "rollouts-pod-template-hash",
          "statefulset.kubernetes.io/pod-name");

  private Budgets() {}

  /** The workloads behind target groups whose pods evictions may take. */
  static List<RolledWorkload> evictable(Project project) {
    return RolledWorkload.all(project).stream().filter(Budgets::isEvictable).toList();
  }

  static boolean isEvictable(RolledWorkload workload) {
    return KINDS.contains(workload.resource().kind());
  }

  /** Whether a budget counts a workload's pods. */
  static Match match(PodDisruptionBudget budget, Workload workload, Project project) {
    return match(budget, isOpen(budget, project), workload, project);
  }

  /**
   * The same, for whoever asks of many workloads.
   *
   * @param open whether the input does not tell which labels the budget asks for
   */
  static Match match(PodDisruptionBudget budget, boolean open, Workload workload, Project project) {
    if (!NamespaceMatch.isPossible(budget.resource(), workload.resource())
        || project.isPatchOfAnother(budget.resource())
        || project.isPatchOfAnother(workload.resource())) {
      return Match.NO;
    }
    if (workload.template().isEmpty()) {
      return Match.UNKNOWN;
    }
    Map<String, Field<String>> labels = workload.template().get().labels();
    List<Workload> patches = project.labelPatchesOf(workload);
    Match asWritten = budget.matches(labels);
    boolean unknown =
        open
            || workload.resource().partial()
            || (!patches.isEmpty() && asWritten != budget.matches(withPatches(labels, patches)));
    boolean maybeApart =
        asWritten == Match.YES && !NamespaceMatch.isSure(budget.resource(), workload.resource());
    Match found = unknown || maybeApart ? Match.UNKNOWN : asWritten;
    boolean mayBeMeant =
        found == Match.NO || project.mayMean(budget.resource(), workload.resource());
    return mayBeMeant ? found : Match.NO;
  }

  /** Whether the input does not tell which labels the budget asks for. */
  static boolean isOpen(PodDisruptionBudget budget, Project project) {
    return budget.resource().partial()
        || asksForLaterLabel(budget)
        || hasPatchedSelector(budget, project);
  }

  private static boolean hasPatchedSelector(PodDisruptionBudget budget, Project project) {
    return project.patchesOf(PodDisruptionBudget.class, budget.resource()).stream()
        .anyMatch(p -> !p.selector().isEmpty());
  }

  private static boolean asksForLaterLabel(PodDisruptionBudget budget) {
    return !Collections.disjoint(budget.selector().matchLabels().keySet(), GIVEN_LATER)
        || budget.selector().expressions().stream()
            .anyMatch(e -> e.key().author().filter(GIVEN_LATER::contains).isPresent());
  }

  /** Labels of a workload's pods with what patches in the input add. */
  static Map<String, Field<String>> withPatches(
      Map<String, Field<String>> labels, List<Workload> patches) {
    Map<String, Field<String>> all = new HashMap<>(labels);
    patches.stream()
        .flatMap(p -> p.template().stream())
        .map(PodTemplate::labels)
        .forEach(all::putAll);
    return all;
  }
}
