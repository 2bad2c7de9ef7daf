package dev.rollgate.rules.startup;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Workload;
import dev.rollgate.lint.Fix;
import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.Optional;

/**
 * How long a Deployment may make no progress before its rollout counts as failed.
 *
 * @param field {@code progressDeadlineSeconds}
 * @param seconds what counts
 * @param minReadySeconds what counts of the time that a pod has to stay ready
 */
record Deadline(Workload workload, Field<Integer> field, int seconds, int minReadySeconds) {

  private static final String NAME = "progressDeadlineSeconds";

  /** The deadline of a whole Deployment, where it is known and no patch in the input changes it. */
  static Optional<Deadline> of(Workload workload, Project project) {
    Field<Integer> field = workload.progressDeadlineSeconds();
    Optional<Integer> minReady = workload.minReadySeconds().effective();
    boolean patched =
        project.patchesOf(Workload.class, workload.resource()).stream()
            .anyMatch(
                p -> !p.progressDeadlineSeconds().isAbsent() || !p.minReadySeconds().isAbsent());
    return workload.resource().kind() == Kind.DEPLOYMENT
            && workload.resource().group().equals("apps")
            && !workload.resource().partial()
            && !patched
            && minReady.isPresent()
        ? field.effective().map(s -> new Deadline(workload, field, s, minReady.get()))
        : Optional.empty();
  }

  /** For messages: {@code progressDeadlineSeconds is 600 (the default)}. */
  String words() {
    return "%s is %s%s".formatted(NAME, seconds, field.isAbsent() ? " (the default)" : "");
  }

  /** A longer deadline, which replaces what is written. */
  Fix raisedTo(int longer) {
    return field.isAbsent()
        ? Fix.safe(
            "set %s to %s".formatted(NAME, longer),
            new Change.Insert(workload.resource().document(), field.path(), Content.of(longer)))
        : Fix.unsafe(
            "raise %s to %s".formatted(NAME, longer),
            new Change.Replace(workload.resource().document(), field.path(), Content.of(longer)));
  }
}
