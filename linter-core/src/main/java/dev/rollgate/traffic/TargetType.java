package dev.rollgate.traffic;

/** What a target group holds. */
public enum TargetType {
  /** Pods by their addresses; only these have readiness gates. */
  IP,
  /** Nodes by a port of theirs. */
  INSTANCE,
  /** The manifests do not tell. */
  UNKNOWN
}
