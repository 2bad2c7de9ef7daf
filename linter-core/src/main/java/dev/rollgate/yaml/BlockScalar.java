package dev.rollgate.yaml;

import org.jspecify.annotations.Nullable;

/**
 * A block scalar: {@code |} or {@code |-}, and {@code >} or {@code >-} around a single paragraph.
 *
 * @param value its lines without their indentation
 * @param end offset behind the last line that is not blank
 * @param next offset of the line behind it and its blank lines
 */
record BlockScalar(String value, int end, int next) {

  /**
   * Reads one.
   *
   * @param start offset of the {@code |} or {@code >}
   * @param limit where the document ends
   * @param column of the collection that it is in
   * @return null for one that is written in a rarer way
   */
  static @Nullable BlockScalar read(String text, int start, int limit, int column) {
    boolean folds = text.charAt(start) == '>';
    boolean strips = text.startsWith("-", start + 1);
    int line = start + (strips ? 2 : 1);
    if (line >= limit || text.charAt(line) != '\n') {
      return null;
    }
    StringBuilder value = new StringBuilder();
    int indent = -1;
    int blanks = 0;
    int longestBlank = 0;
    int end = -1;
    line++;
    int next = line;
    while (line < limit) {
      int first = line;
      while (first < limit && text.charAt(first) == ' ') {
        first++;
      }
      int feed = text.indexOf('\n', first);
      if (feed < 0 || feed >= limit) {
        // Whether the last line has a break makes a difference.
        return null;
      }
      int spaces = first - line;
      if (first == feed) {
        blanks++;
        longestBlank = Math.max(longestBlank, spaces);
      } else {
        if (indent < 0) {
          indent = spaces;
        }
        if (spaces < indent || spaces <= column) {
          break;
        }
        if (folds && (blanks > 0 || spaces > indent)) {
          // Where some breaks count and others do not is better left to the engine.
          return null;
        }
        if (folds && end >= 0) {
          value.setCharAt(value.length() - 1, ' ');
        }
        value.append("\n".repeat(blanks)).append(text, line + indent, feed + 1);
        blanks = 0;
        end = feed;
      }
      line = feed + 1;
      next = line;
    }
    if (end < 0 || longestBlank > indent) {
      return null;
    }
    if (strips) {
      value.setLength(value.length() - 1);
    }
    return new BlockScalar(value.toString(), end, next);
  }
}
