package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.LabelSelector;
import dev.rollgate.kube.LabelSelector.Match;
import dev.rollgate.kube.PodDisruptionBudget;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A budget that counts no pods, but would count those of a workload but for one label.
 *
 * @param key the label
 * @param wanted the value that the budget asks for
 * @param actual the value that the pods have
 */
record NearMiss(Workload workload, String key, Field<String> wanted, Field<String> actual) {

  /** What names of budgets have beside that of their workload. */
  private static final Pattern AFFIX =
      Pattern.compile("-?(?:pdb|(?:pod-?)?disruption-?budget|budget)-?");

  /**
   * The only workload behind a target group that the budget misses so. In an open project other
   * pods may have the label, so there it is one after which the budget is named.
   */
  static Optional<NearMiss> of(PodDisruptionBudget budget, Project project) {
    if (budget.resource().partial() || !BudgetPairs.of(project).countsNothing(budget)) {
      return Optional.empty();
    }
    List<NearMiss> found = new ArrayList<>();
    List<Workload> missed = new ArrayList<>();
    for (Workload workload : meant(budget, project)) {
      Optional<NearMiss> miss =
          NamespaceMatch.isSure(budget.resource(), workload.resource())
                  && RolledWorkload.of(workload, project).filter(Budgets::isEvictable).isPresent()
              ? of(budget, workload, project)
              : Optional.empty();
      if (miss.isPresent()) {
        found.add(miss.get());
        missed.add(workload);
      }
    }
    List<Workload> nearest = project.nearest(budget.resource(), missed);
    return nearest.size() == 1
        ? Optional.of(found.get(missed.indexOf(nearest.get(0))))
        : Optional.empty();
  }

  private static List<Workload> meant(PodDisruptionBudget budget, Project project) {
    Resource resource = budget.resource();
    if (project.settings().world().isClosed(Kind::servesTraffic)) {
      return project.workloadsNear(resource);
    }
    String name = AFFIX.matcher(resource.name().author().orElse("")).replaceFirst("");
    return project.named(Workload.class, name, resource.namespace());
  }

  private static Optional<NearMiss> of(
      PodDisruptionBudget budget, Workload workload, Project project) {
    Map<String, Field<String>> labels =
        Budgets.withPatches(
            workload.template().orElseThrow().labels(), project.labelPatchesOf(workload));
    LabelSelector selector = budget.selector();
    LabelSelector rest =
        new LabelSelector(Map.of(), selector.expressions(), selector.path(), selector.span());
    if (rest.matches(labels) != Match.YES) {
      return Optional.empty();
    }
    Optional<NearMiss> miss = Optional.empty();
    for (Map.Entry<String, Field<String>> entry : selector.matchLabels().entrySet()) {
      Field<String> wanted = entry.getValue();
      Field<String> actual = labels.get(entry.getKey());
      if (actual == null || wanted.author().isEmpty() || actual.author().isEmpty()) {
        return Optional.empty();
      }
      if (!wanted.author().equals(actual.author())) {
        if (miss.isPresent()) {
          return Optional.empty();
        }
        miss = Optional.of(new NearMiss(workload, entry.getKey(), wanted, actual));
      }
    }
    return miss;
  }
}
