package dev.rollgate.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A range of characters of one file.
 *
 * @param source the file
 * @param start offset of the first character, in UTF-16 units
 * @param end offset after the last character; equal to {@code start} for a place between characters
 */
public record Span(SourceText source, int start, int end) {

  /** Checks that the range lies inside the text. */
  public Span {
    if (start < 0 || start > end || end > source.text().length()) {
      throw new IllegalArgumentException(
          "no range of %s: [%s,%s)".formatted(source.name(), start, end));
    }
  }

  /** The file as the user named it. */
  public String file() {
    return source.name();
  }

  /** Where the range starts. */
  public Position from() {
    return source.position(start);
  }

  /** Where the range ends: the position after its last character. */
  public Position to() {
    return source.position(end);
  }

  /** The characters of the range. */
  public String text() {
    return source.text().substring(start, end);
  }

  // Written out: what Java would make of a record at run time takes milliseconds.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Span that
        && source.equals(that.source)
        && start == that.start
        && end == that.end;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * source.hashCode() + start) + end;
  }
}
