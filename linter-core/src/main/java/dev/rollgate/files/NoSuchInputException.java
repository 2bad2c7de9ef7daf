package dev.rollgate.files;

/** A path on the command line that names nothing. */
public final class NoSuchInputException extends Exception {

  private static final long serialVersionUID = 1L;

  NoSuchInputException(String argument) {
    super("no such file or folder: " + argument);
  }
}
