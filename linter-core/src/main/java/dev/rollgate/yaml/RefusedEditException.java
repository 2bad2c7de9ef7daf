package dev.rollgate.yaml;

/** A change that the text gives no sound place for. The message says why, lower-case. */
public final class RefusedEditException extends Exception {

  private static final long serialVersionUID = 1L;

  /**
   * @param reason lower-case, without a full stop
   */
  public RefusedEditException(String reason) {
    super(reason);
  }

  /** Why, as part of a sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
