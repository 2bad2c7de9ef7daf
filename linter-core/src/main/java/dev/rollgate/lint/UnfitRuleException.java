package dev.rollgate.lint;

/** A rule that the user wrote cannot judge an object as it is written. */
public final class UnfitRuleException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message names the object and its place, and says what is wrong; lower-case
   */
  public UnfitRuleException(String message) {
    super(message);
  }
}
