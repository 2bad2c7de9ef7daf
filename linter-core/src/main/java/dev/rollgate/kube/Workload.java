package dev.rollgate.kube;

import java.util.Optional;

/**
 * An object that makes pods, or a pod itself.
 *
 * @param template what its pods look like; empty for a Rollout that refers to another workload, and
 *     for a patch that says nothing of pods
 * @param selector which pods it counts as its own; a pod has none
 * @param replicas effective 1; a DaemonSet, a Job and a pod have none
 * @param minReadySeconds how long a new pod must be ready to count as available; effective 0
 * @param progressDeadlineSeconds after how long without progress a rollout has failed; effective
 *     600
 * @param argo the strategy of a Rollout
 * @param workloadRef the Deployment whose template a Rollout takes
 */
public record Workload(
    Resource resource,
    Optional<PodTemplate> template,
    LabelSelector selector,
    Field<Integer> replicas,
    UpdateStrategy strategy,
    Field<Integer> minReadySeconds,
    Field<Integer> progressDeadlineSeconds,
    Optional<ArgoStrategy> argo,
    Field<String> workloadRef)
    implements ResourceView {

  static Workload read(Resource resource, Fields fields) {
    Fields spec = fields.member("spec");
    boolean counted =
        switch (resource.kind()) {
          case DEPLOYMENT, STATEFUL_SET, REPLICA_SET, ROLLOUT -> true;
          default -> false;
        };
    boolean rollout = resource.kind() == Kind.ROLLOUT;
    return new Workload(
        resource,
        template(resource, fields),
        LabelSelector.read(spec.member("selector")),
        spec.integer("replicas", counted ? 1 : null),
        UpdateStrategy.read(resource, spec),
        spec.integer("minReadySeconds", 0),
        spec.integer("progressDeadlineSeconds", DEFAULT_DEADLINE_SECONDS),
        rollout ? Optional.of(ArgoStrategy.read(spec)) : Optional.empty(),
        spec.member("workloadRef").text("name"));
  }

  private static final int DEFAULT_DEADLINE_SECONDS = 600;

  private static Optional<PodTemplate> template(Resource resource, Fields fields) {
    Optional<Fields> holder =
        switch (resource.kind()) {
          case POD -> Optional.of(fields);
          case CRON_JOB ->
              fields
                  .object("spec")
                  .flatMap(s -> s.object("jobTemplate"))
                  .flatMap(j -> j.object("spec"))
                  .flatMap(s -> s.object("template"));
          default -> fields.object("spec").flatMap(s -> s.object("template"));
        };
    return holder.map(PodTemplate::read);
  }

  /** The gate's entry for messages: {@code gate "example.com/warm" of Deployment "shop"}. */
  public String title(ReadinessGate gate) {
    return "gate \"" + gate.conditionType().raw().orElse("") + "\" of " + resource.title();
  }

  /** The container's entry for messages: {@code container "web" of Deployment "shop"}. */
  public String title(Container container) {
    return "container \"" + container.name().raw().orElse("") + "\" of " + resource.title();
  }
}
