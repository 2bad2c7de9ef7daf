package dev.rollgate.kube;

/** A typed, read-only view of a resource. */
public sealed interface ResourceView
    permits Namespace, OtherObject, Service, TargetGroupBinding, Workload {

  /** The object itself. */
  Resource resource();
}
