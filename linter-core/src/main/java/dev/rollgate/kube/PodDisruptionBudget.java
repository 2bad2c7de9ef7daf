package dev.rollgate.kube;

/**
 * A PodDisruptionBudget: how many pods evictions may take at once.
 *
 * @param selector the pods that it counts
 * @param minAvailable a number or a percentage
 * @param maxUnavailable a number or a percentage
 * @param unhealthyPodEvictionPolicy effective {@code IfHealthyBudget}
 */
public record PodDisruptionBudget(
    Resource resource,
    LabelSelector selector,
    Field<IntOrString> minAvailable,
    Field<IntOrString> maxUnavailable,
    Field<String> unhealthyPodEvictionPolicy)
    implements ResourceView {

  static PodDisruptionBudget read(Resource resource, Fields fields) {
    Fields spec = fields.member("spec");
    return new PodDisruptionBudget(
        resource,
        LabelSelector.read(spec.member("selector")),
        spec.intOrString("minAvailable", null),
        spec.intOrString("maxUnavailable", null),
        spec.text("unhealthyPodEvictionPolicy", "IfHealthyBudget"));
  }
}
