package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the pods of a workload look like.
 *
 * @param labels the pods' labels, by key; not those of the workload
 * @param annotations the pods' annotations, by key
 * @param containers the regular containers, in the order of the text
 * @param sidecars init containers that run beside them, since they restart always
 * @param gracePeriod {@code terminationGracePeriodSeconds}, effective 30
 * @param readinessGates hand-written gates
 * @param hostNetwork whether pods have their node's address; effective false
 * @param nodes which nodes the pods may go to
 * @param volumeClaims the names of the claims that its volumes are made from
 * @param specPath where the pods' spec stands
 * @param span the key of the pods' spec
 */
public record PodTemplate(
    Map<String, Field<String>> labels,
    Map<String, Field<String>> annotations,
    List<Container> containers,
    List<Container> sidecars,
    Field<Integer> gracePeriod,
    List<ReadinessGate> readinessGates,
    Field<Boolean> hostNetwork,
    Placement placement,
    NodeDemands nodes,
    List<Field<String>> volumeClaims,
    NodePath specPath,
    Span span) {

  /** What the API server fills in for {@code terminationGracePeriodSeconds}. */
  public static final int DEFAULT_GRACE_SECONDS = 30;

  static PodTemplate read(Fields holder) {
    Fields metadata = holder.member("metadata");
    Fields spec = holder.member("spec");
    return new PodTemplate(
        metadata.map("labels"),
        metadata.map("annotations"),
        containers(spec, "containers"),
        containers(spec, "initContainers").stream().filter(Container::restartsAlways).toList(),
        spec.integer("terminationGracePeriodSeconds", DEFAULT_GRACE_SECONDS),
        spec.objects("readinessGates").stream()
            .map(g -> new ReadinessGate(g.text("conditionType"), g.path()))
            .toList(),
        spec.flag("hostNetwork", false),
        Placement.read(spec),
        NodeDemands.read(spec),
        spec.objects("volumes").stream()
            .map(v -> v.member("persistentVolumeClaim").text("claimName"))
            .filter(claim -> !claim.isAbsent())
            .toList(),
        spec.path(),
        holder.keySpan("spec"));
  }

  private static List<Container> containers(Fields spec, String key) {
    return spec.objects(key).stream().map(Container::read).toList();
  }

  /** Whether another tool writes the key of some label. */
  public boolean hasHiddenLabels() {
    return labels.keySet().stream().anyMatch(Placeholder::isIn);
  }

  /** Containers that run while the pod serves: the regular ones, then native sidecars. */
  public List<Container> runningContainers() {
    List<Container> all = new ArrayList<>(containers);
    all.addAll(sidecars);
    return all;
  }
}
