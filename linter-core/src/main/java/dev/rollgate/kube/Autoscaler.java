package dev.rollgate.kube;

/**
 * What owns the number of a workload's replicas: a HorizontalPodAutoscaler, or a ScaledObject of
 * KEDA.
 *
 * @param targetKind effective {@code Deployment} for a ScaledObject
 * @param targetName a workload of the same namespace
 * @param minReplicas effective 1, or 0 for a ScaledObject
 * @param maxReplicas the most that it makes
 */
public record Autoscaler(
    Resource resource,
    Field<String> targetKind,
    Field<String> targetName,
    Field<Integer> minReplicas,
    Field<Integer> maxReplicas)
    implements ResourceView {

  static Autoscaler read(Resource resource, Fields fields) {
    boolean keda = resource.kind() == Kind.SCALED_OBJECT;
    Fields spec = fields.member("spec");
    Fields target = spec.member("scaleTargetRef");
    return new Autoscaler(
        resource,
        target.text("kind", keda ? "Deployment" : null),
        target.text("name"),
        keda ? spec.integer("minReplicaCount", 0) : spec.integer("minReplicas", 1),
        keda ? spec.integer("maxReplicaCount", 100) : spec.integer("maxReplicas", null));
  }
}
