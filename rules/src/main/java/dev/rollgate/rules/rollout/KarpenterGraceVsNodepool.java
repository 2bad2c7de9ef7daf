package dev.rollgate.rules.rollout;

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
   */
  private record Grace(Workload workload, PodTemplate template, int seconds) {}

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    List<NodePool> pools = project.whole(NodePool.class);
    List<Grace> graces = pools.isEmpty() ? List.of() : graces(project);
    for (NodePool pool : pools) {
      boolean patched =
          project.patchesOf(NodePool.class, pool.resource()).stream()
              .anyMatch(p -> !p.terminationGracePeriod().isAbsent());
      List<Grace> cut = graces.stream().filter(g -> cutsShort(pool, g)).toList();
      if (!patched && !cut.isEmpty()) {
        report(pool, cut, pools, report);
      }
    }
  }

  /** The workloads whose grace is known, the longest first. */
  private static List<Grace> graces(Project project) {
    List<Grace> graces = new ArrayList<>();
    for (Workload workload : project.targetBackedWorkloads()) {
      boolean patched =
          project.patchesOf(Workload.class, workload.resource()).stream()
              .flatMap(p -> p.template().stream())
              .anyMatch(t -> !t.gracePeriod().isAbsent());
      PodTemplate template = workload.template().orElseThrow();
      if (!patched) {
        template
            .gracePeriod()
            .effective()
            .ifPresent(seconds -> graces.add(new Grace(workload, template, seconds)));
      }
    }
    graces.sort(Comparator.comparingInt(Grace::seconds).reversed());
    return graces;
  }

  private static boolean cutsShort(NodePool pool, Grace grace) {
    return pool.terminationGrace()
        .filter(given -> given.compareTo(Duration.ofSeconds(grace.seconds())) < 0)
        .isPresent();
  }

  private static void report(NodePool pool, List<Grace> cut, List<NodePool> pools, Report report) {
    Grace longest = cut.get(0);
    boolean everywhere = pools.stream().allMatch(p -> cutsShort(p, longest));
    Report.Entry entry =
        report
            .at(
                pool.resource(),
                pool.terminationGracePeriod().span(),
                "%s removes a node after %s, but pods of %s may take %d seconds to stop"
                    .formatted(
                        pool.resource().title(),
                        pool.terminationGracePeriod().author().orElseThrow(),
                        longest.workload().resource().title(),
                        longest.seconds()))
            // Where other pools give enough time, the pods may all run there.
            .severity(everywhere ? Severity.WARNING : Severity.INFO)
            .help(
                "give terminationGracePeriod more than %d seconds, and time for the evictions before"
                    .formatted(longest.seconds()));
    cut.forEach(
        g ->
            entry.related(
                g.template().gracePeriod().isAbsent()
                    ? g.workload().resource().span()
                    : g.template().gracePeriod().span(),
                g.workload().resource().title() + " asks for " + g.seconds() + " seconds"));
  }
}
