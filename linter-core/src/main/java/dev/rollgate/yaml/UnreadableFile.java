package dev.rollgate.yaml;

/**
 * A file whose text could not be had.
 *
 * @param name the file as the user named it
 * @param problem why, lower-case, without a full stop
 */
public record UnreadableFile(String name, String problem) {

  /** A place to point at: the start of the file. */
  public Span span() {
    return new SourceText(name, "").whole();
  }
}
