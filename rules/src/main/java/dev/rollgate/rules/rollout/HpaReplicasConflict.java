package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Autoscaler;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.Report;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Severity;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;

/** Flags workloads whose manifest sets what an autoscaler sets as well. */
public final class HpaReplicasConflict implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "hpa-replicas-conflict",
          Severity.WARNING,
          "a manifest sets the replicas that an autoscaler owns");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public void check(Project project, Report report) {
    for (ScaledWorkload scaled : ScaledWorkload.all(project)) {
      Field<Integer> replicas = scaled.workload().replicas();
      // A patch may take the number out, which nobody sees: null counts as absent.
      boolean patched = !project.patchesOf(Workload.class, scaled.workload().resource()).isEmpty();
      // In a cluster the number is the autoscaler's own.
      boolean live = scaled.workload().resource().isLive();
      if (replicas.author().isPresent() && !patched && !live && !isFixed(scaled)) {
        report(scaled, replicas, report);
      }
    }
  }

  /** Whether the autoscaler has no choice but the very number that the manifest sets. */
  private static boolean isFixed(ScaledWorkload scaled) {
    Autoscaler autoscaler = scaled.autoscaler();
    return autoscaler.minReplicas().effective().equals(scaled.workload().replicas().author())
        && autoscaler.maxReplicas().effective().equals(scaled.workload().replicas().author());
  }

  private static void report(ScaledWorkload scaled, Field<Integer> replicas, Report report) {
    Workload workload = scaled.workload();
    String title = "remove replicas";
    report
        .at(
            workload.resource(),
            replicas.span(),
            "%s sets replicas, so each apply undoes what %s decided"
                .formatted(workload.resource().title(), scaled.autoscaler().resource().title()))
        .related(scaled.autoscaler().resource().span(), "the autoscaler of this workload")
        .help("leave replicas out of the manifest, and see that its removal scales nothing down")
        .fix(
            scaled.standTogether()
                ? Fix.unsafe(
                    title, new Change.Remove(workload.resource().document(), replicas.path()))
                : Fix.manual(title + " where every environment has an autoscaler"));
  }
}
