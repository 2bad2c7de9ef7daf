package dev.rollgate.yaml;

/** Bytes that are not UTF-8 text. The message says what they are and where, for the user. */
public final class UnreadableTextException extends Exception {

  private static final long serialVersionUID = 1L;

  UnreadableTextException(String message) {
    super(message);
  }
}
