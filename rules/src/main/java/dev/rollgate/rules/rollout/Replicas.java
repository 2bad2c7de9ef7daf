package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Autoscaler;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;

/**
 * How many pods a workload wants.
 *
 * @param count the number, or the least when an autoscaler decides; empty when the input does not
 *     tell, and never negative
 * @param autoscaler what surely decides instead of the workload
 * @param autoscaled whether something else may decide
 * @param source where the count is written
 */
record Replicas(
    Optional<Integer> count,
    Optional<Autoscaler> autoscaler,
    boolean autoscaled,
    Optional<Span> source) {

  /**
   * Finds it.
   *
   * @param owners the autoscalers that may scale the workload
   */
  static Replicas of(
      Workload workload, List<Workload> patches, List<Autoscaler> owners, Project project) {
    if (!owners.isEmpty()) {
      return autoscaled(owners, workload, project);
    }
    Field<Integer> field = workload.replicas();
    boolean patched = patches.stream().anyMatch(p -> !p.replicas().isAbsent());
    // Who writes no number often leaves it to an autoscaler, which may live elsewhere.
    boolean open = field.isAbsent() && mayHideAutoscaler(project);
    return new Replicas(
        field.effective().filter(n -> n >= 0 && !patched && !open),
        Optional.empty(),
        false,
        field.author().map(n -> field.span()));
  }

  private static Replicas autoscaled(List<Autoscaler> owners, Workload workload, Project project) {
    Autoscaler owner = owners.get(0);
    boolean sure =
        owners.size() == 1
            && !owner.resource().partial()
            && NamespaceMatch.isSure(owner.resource(), workload.resource())
            && owner.targetName().author().isPresent()
            && project.patchesOf(Autoscaler.class, owner.resource()).isEmpty();
    if (!sure) {
      return new Replicas(Optional.empty(), Optional.empty(), true, Optional.empty());
    }
    // A ScaledObject that scales to none says nothing of the number while there is traffic.
    return new Replicas(
        owner.minReplicas().effective().filter(n -> n >= 1),
        Optional.of(owner),
        true,
        owner.minReplicas().author().map(n -> owner.minReplicas().span()));
  }

  private static boolean mayHideAutoscaler(Project project) {
    return !project.settings().world().isClosed(Kind.HORIZONTAL_POD_AUTOSCALER)
        || !project.settings().world().isClosed(Kind.SCALED_OBJECT)
        || project.mayHide(Kind.HORIZONTAL_POD_AUTOSCALER)
        || project.mayHide(Kind.SCALED_OBJECT);
  }

  /** The known number for messages: {@code 3 replicas}, {@code at least 2 replicas}. */
  String number() {
    int number = count.orElseThrow();
    return "%s%s replica%s"
        .formatted(autoscaled ? "at least " : "", number, number == 1 ? "" : "s");
  }

  /** Whether the count is known to be this one for good. */
  boolean areJust(int number) {
    return !autoscaled && count.filter(n -> n == number).isPresent();
  }

  /** Whether so many are surely all that there are. */
  boolean areAllGoneWith(int gone) {
    return !autoscaled && count.filter(n -> gone >= n).isPresent();
  }

  /** What goes when so many go at once, for messages: {@code 1 of 4 replicas}. */
  String lost(int gone) {
    if (count.isEmpty()) {
      return gone == 1 ? "1 replica" : gone + " replicas";
    }
    if (areAllGoneWith(gone)) {
      return count.get() == 1 ? "the only replica" : "all " + count.get() + " replicas";
    }
    int total = count.get();
    String all = (autoscaled ? "at least " : "") + total;
    return "%s of %s replica%s".formatted(Math.min(gone, total), all, total == 1 ? "" : "s");
  }
}
