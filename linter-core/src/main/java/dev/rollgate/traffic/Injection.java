package dev.rollgate.traffic;

/** Whether the controller adds readiness gates to new pods of a namespace. */
public enum Injection {
  /** The namespace carries the label. */
  ON,
  /** The namespace is known and does not carry the label. */
  OFF,
  /** The namespace is not in the input, or not told apart. */
  UNKNOWN
}
