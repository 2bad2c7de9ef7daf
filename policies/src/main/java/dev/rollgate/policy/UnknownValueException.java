package dev.rollgate.policy;

/**
 * A policy reads what nobody can know here: a value or a key that another tool fills in, or objects
 * that a template may hide. CEL takes it for an error, which spreads only as far as it matters:
 * {@code unknown || true} is true.
 */
final class UnknownValueException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Not an event worth a stack trace: it never leaves the evaluation. */
  UnknownValueException(String what) {
    super(what, null, false, false);
  }
}
