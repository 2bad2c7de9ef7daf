package dev.rollgate.rules.rollout;

import dev.rollgate.kube.LabelSelector.Match;
import dev.rollgate.kube.NodeDemands;
import dev.rollgate.kube.NodePool;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Flags NodePools whose nodes go before the pods on them had time to stop. */
public final class KarpenterGraceVsNodepool implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "karpenter-grace-vs-nodepool",
          Severity.WARNING,
          "a NodePool gives pods less time to stop than they ask for");

  /**
   * What a workload asks for.
   *
   * @param template with the grace period
   * @param pools those on which its pods are most likely to run
   */
  private record Grace(Workload workload, PodTemplate template, int seconds, List<NodePool> pools) {

    private boolean isCutShortBy(NodePool pool) {
      return pools.contains(pool)
          && pool.terminationGrace()
              .filter(given -> given.compareTo(Duration.ofSeconds(seconds)) < 0)
              .isPresent();
    }

    /** Where other pools give enough time, the pods may all run there. */
    private boolean isCutShortEverywhere() {
      return pools.stream().allMatch(this::isCutShortBy);
    }
  }

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    List<NodePool> pools = project.whole(NodePool.class);
    List<Grace> graces = pools.isEmpty() ? List.of() : graces(pools, project);
    for (NodePool pool : pools) {
      boolean patched =
          project.patchesOf(NodePool.class, pool.resource()).stream()
              .anyMatch(p -> !p.terminationGracePeriod().isAbsent());
      List<Grace> cut = graces.stream().filter(g -> g.isCutShortBy(pool)).toList();
      if (!patched && !cut.isEmpty()) {
        report(pool, cut, report);
      }
    }
  }

  /** The workloads whose grace is known, the longest first. */
  private static List<Grace> graces(List<NodePool> pools, Project project) {
    List<Grace> graces = new ArrayList<>();
    for (Workload workload : project.targetBackedWorkloads()) {
      List<PodTemplate> patches =
          project.patchesOf(Workload.class, workload.resource()).stream()
              .flatMap(p -> p.template().stream())
              .toList();
      PodTemplate template = workload.template().orElseThrow();
      if (patches.stream().allMatch(p -> p.gracePeriod().isAbsent())) {
        template
            .gracePeriod()
            .effective()
            .ifPresent(
                seconds ->
                    graces.add(
                        new Grace(
                            workload,
                            template,
                            seconds,
                            likely(template, patches, pools, project))));
      }
    }
    graces.sort(Comparator.comparingInt(Grace::seconds).reversed());
    return graces;
  }

  /** The pools that surely take the pods; where there is none, those that perhaps do. */
  private static List<NodePool> likely(
      PodTemplate template, List<PodTemplate> patches, List<NodePool> pools, Project project) {
    boolean known = patches.stream().map(PodTemplate::nodes).allMatch(NodeDemands::isEmpty);
    List<NodePool> sure = new ArrayList<>();
    List<NodePool> possible = new ArrayList<>();
    for (NodePool pool : pools) {
      boolean asWritten = known && project.patchesOf(NodePool.class, pool.resource()).isEmpty();
      switch (asWritten ? pool.takes(template.nodes()) : Match.UNKNOWN) {
        case YES -> sure.add(pool);
        case UNKNOWN -> possible.add(pool);
        case NO -> {}
      }
    }
    return sure.isEmpty() ? possible : sure;
  }

  private static void report(NodePool pool, List<Grace> cut, Report report) {
    Grace worst = cut.stream().filter(Grace::isCutShortEverywhere).findFirst().orElse(cut.get(0));
    Report.Entry entry =
        report
            .at(
                pool.resource(),
                pool.terminationGracePeriod().span(),
                "%s removes a node after %s, but pods of %s may take %s seconds to stop"
                    .formatted(
                        pool.resource().title(),
                        pool.terminationGracePeriod().author().orElseThrow(),
                        worst.workload().resource().title(),
                        worst.seconds()))
            .severity(worst.isCutShortEverywhere() ? Severity.WARNING : Severity.INFO)
            .help(
                "give terminationGracePeriod more than %s seconds, and time for the evictions before"
                    .formatted(worst.seconds()));
    cut.forEach(
        g ->
            entry.related(
                g.template().gracePeriod().isAbsent()
                    ? g.workload().resource().span()
                    : g.template().gracePeriod().span(),
                g.workload().resource().title() + " asks for " + g.seconds() + " seconds"));
  }
}
