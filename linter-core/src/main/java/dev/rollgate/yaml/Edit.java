package dev.rollgate.yaml;

/**
 * A span replaced by text.
 *
 * @param start offset of the first character replaced
 * @param end offset after the last one; equal to {@code start} for an insertion
 * @param text what stands there afterwards
 */
public record Edit(int start, int end, String text) implements Comparable<Edit> {

  /** Checks the order of the offsets. */
  public Edit {
    if (start < 0 || start > end) {
      throw new IllegalArgumentException("no span: [%s,%s)".formatted(start, end));
    }
  }

  /** Whether two edits overlap or stand side by side; only one of them may be made at a time. */
  public boolean touches(Edit other) {
    return start <= other.end && other.start <= end;
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Edit other) {
    int byStart = Integer.compare(start, other.start);
    return byStart != 0 ? byStart : Integer.compare(end, other.end);
  }

  /** The text with edits made that are sorted and do not overlap. */
  public static String apply(String text, Iterable<Edit> edits) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    int done = 0;
    for (Edit edit : edits) {
      if (edit.start < done) {
        throw new IllegalArgumentException("edits overlap at offset " + edit.start);
      }
      out.append(text, done, edit.start).append(edit.text);
      done = edit.end;
    }
    return out.append(text, done, text.length()).toString();
  }
}
