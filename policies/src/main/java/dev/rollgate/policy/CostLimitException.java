package dev.rollgate.policy;

/** A policy takes more work than it may. */
final class CostLimitException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CostLimitException(String what) {
    super(what);
  }
}
