package dev.rollgate.kube;

/** Whether a file holds objects as they will be, or patches that are laid over them. */
public enum Completeness {
  /** Whole objects. */
  WHOLE,
  /** Patches. */
  PATCH,
  /** Either; each object tells by what it lacks. */
  UNKNOWN
}
