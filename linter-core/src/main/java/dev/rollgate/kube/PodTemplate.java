package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pods of a workload look like.
 *
 * @param labels the pods' labels, by key; not those of the workload
 * @param containers the regular containers, in the order of the text
 * @param sidecars init containers that run beside them, since they restart always
 * @param gracePeriod {@code terminationGracePeriodSeconds}, effective 30
 * @param readinessGates hand-written gates
 * @param specPath where the pods' spec stands
 * @param span the key of the pods' spec
 */
public record PodTemplate(
    Map<String, Field<String>> labels,
    List<Container> containers,
    List<Container> sidecars,
    Field<Integer> gracePeriod,
    List<ReadinessGate> readinessGates,
    NodePath specPath,
    Span span) {

  /** What the API server fills in for {@code terminationGracePeriodSeconds}. */
  public static final int DEFAULT_GRACE_SECONDS = 30;

  static PodTemplate read(Resource resource, Fields holder) {
    Map<String, Field<String>> labels =
        holder.object("metadata").map(m -> m.map("labels")).orElse(Map.of());
    NodePath at = holder.path().key("spec");
    Optional<Fields> spec = holder.object("spec");
    return new PodTemplate(
        labels,
        spec.map(s -> containers(s, "containers")).orElse(List.of()),
        spec.map(s -> containers(s, "initContainers")).orElse(List.of()).stream()
            .filter(Container::restartsAlways)
            .toList(),
        spec.map(s -> s.integer("terminationGracePeriodSeconds", DEFAULT_GRACE_SECONDS))
            .orElseGet(
                () ->
                    Field.absent(
                        at.key("terminationGracePeriodSeconds"),
                        resource.span(),
                        DEFAULT_GRACE_SECONDS)),
        spec.map(s -> s.objects("readinessGates")).orElse(List.of()).stream()
            .map(g -> new ReadinessGate(g.text("conditionType"), g.path()))
            .toList(),
        at,
        holder.keySpan("spec"));
  }

  private static List<Container> containers(Fields spec, String key) {
    return spec.objects(key).stream().map(Container::read).toList();
  }

  /** Containers that run while the pod serves: the regular ones, then native sidecars. */
  public List<Container> runningContainers() {
    List<Container> all = new ArrayList<>(containers);
    all.addAll(sidecars);
    return all;
  }
}
