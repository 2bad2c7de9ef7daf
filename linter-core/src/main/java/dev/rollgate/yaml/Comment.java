package dev.rollgate.yaml;

/**
 * A comment, from its {@code #} to the end of its line.
 *
 * @param span the characters
 * @param standing where it stands
 * @param subject what it is about: the document, the line, or the node below; for a loose one the
 *     comment itself
 */
public record Comment(Span span, Standing standing, Span subject) {

  /** Where a comment stands. */
  public enum Standing {
    /** Before the document's first node, above its {@code ---} too. */
    HEAD,
    /** Behind something on its line. */
    LINE,
    /** On a line of its own above an entry, an item, or a value that stands below its key. */
    ABOVE,
    /** On a line of its own with nothing below it. */
    LOOSE
  }
}
