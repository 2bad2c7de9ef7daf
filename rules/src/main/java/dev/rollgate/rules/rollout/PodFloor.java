package dev.rollgate.rules.rollout;

import dev.rollgate.kube.Autoscaler;
import dev.rollgate.kube.Field;
import dev.rollgate.kube.Workload;
import dev.rollgate.traffic.NamespaceMatch;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Optional;

/**
 * The least number of pods that a workload is meant to have.
 *
 * @param count the number
 * @param autoscaled whether an autoscaler may make more
 * @param span where the number is written, or the object that leaves it to the default
 */
record PodFloor(int count, boolean autoscaled, Span span) {

  /** The floor of a workload; empty when the input does not tell. */
  static Optional<PodFloor> of(Workload workload, Project project) {
    List<Autoscaler> scaling =
        project.views(Autoscaler.class).stream().filter(a -> mayScale(a, workload)).toList();
    if (scaling.isEmpty()) {
      return ofReplicas(workload, project);
    }
    Autoscaler first = scaling.get(0);
    boolean sure =
        scaling.size() == 1
            && ScaledWorkload.isTarget(first, workload)
            && ScaledWorkload.keepsMinimum(first, project);
    return sure ? floor(first.minReplicas(), true) : Optional.empty();
  }

  /** Who writes no number often leaves it to an autoscaler, which may live elsewhere. */
  private static Optional<PodFloor> ofReplicas(Workload workload, Project project) {
    Field<Integer> replicas = workload.replicas();
    boolean patched =
        project.patchesOf(Workload.class, workload.resource()).stream()
            .anyMatch(p -> !p.replicas().isAbsent());
    boolean open = replicas.isAbsent() && !project.settings().closedWorld();
    return patched || open ? Optional.empty() : floor(replicas, false);
  }

  private static Optional<PodFloor> floor(Field<Integer> field, boolean autoscaled) {
    return field.effective().map(count -> new PodFloor(count, autoscaled, field.span()));
  }

  private static boolean mayScale(Autoscaler autoscaler, Workload workload) {
    return NamespaceMatch.of(autoscaler.resource(), workload.resource()) != NamespaceMatch.DIFFERENT
        && mayBe(autoscaler.targetKind(), workload.resource().kind().word())
        && mayBe(autoscaler.targetName(), workload.resource().displayName());
  }

  private static boolean mayBe(Field<String> field, String value) {
    return field.isUnreadable() || field.effective().filter(value::equals).isPresent();
  }

  /** For messages: {@code 3 replicas}, or {@code at least 2 replicas}. */
  @Override
  public String toString() {
    return "%s%d replica%s".formatted(autoscaled ? "at least " : "", count, count == 1 ? "" : "s");
  }
}
