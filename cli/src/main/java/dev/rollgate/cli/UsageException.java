package dev.rollgate.cli;

/** Something that the user has to change about the command. */
final class UsageException extends Exception {

  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
