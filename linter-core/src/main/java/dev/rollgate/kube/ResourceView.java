package dev.rollgate.kube;

/** A typed, read-only view of a resource. */
public sealed interface ResourceView
    permits Application,
        Autoscaler,
        EndpointSlice,
        Gateway,
        GatewayClass,
        Ingress,
        IngressClass,
        IngressClassParams,
        Namespace,
        NodePool,
        OtherObject,
        PodDisruptionBudget,
        Route,
        Service,
        TargetGroupBinding,
        TargetGroupConfiguration,
        Workload {

  /** The object itself. */
  Resource resource();
}
