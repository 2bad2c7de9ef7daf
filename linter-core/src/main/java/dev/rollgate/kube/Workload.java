package dev.rollgate.kube;

import java.util.Optional;

/**
 * An object that makes pods, or a pod itself.
 *
 * @param template what its pods look like; empty for a Rollout that refers to another workload, and
 *     for a patch that says nothing of pods
 */
public record Workload(Resource resource, Optional<PodTemplate> template) implements ResourceView {

  static Workload read(Resource resource, Fields fields) {
    return new Workload(resource, template(resource, fields));
  }

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
    return holder.map(h -> PodTemplate.read(resource, h));
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
