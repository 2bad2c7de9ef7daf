package dev.rollgate.yaml;

/** Finds where the lines of a block scalar end; the parser's mark reaches to the next token. */
final class BlockScalarEnd {

  private BlockScalarEnd() {}

  /**
   * The end of the last line that is data; with {@code +} blank lines are data too.
   *
   * @param start offset of the {@code |} or {@code >}
   * @param mark the parser's end: the start of the line of the next token
   */
  static int of(String text, int start, int mark) {
    int headerEnd = start;
    while (headerEnd < mark && "|>+-0123456789".indexOf(text.charAt(headerEnd)) >= 0) {
      headerEnd++;
    }
    String header = text.substring(start, headerEnd);
    if (header.indexOf('+') >= 0) {
      return withoutIndent(text, headerEnd, mark);
    }
    int body = headerEnd;
    while (body < mark && text.charAt(body) != '\n' && text.charAt(body) != '\r') {
      body++;
    }
    boolean explicitIndent = header.chars().anyMatch(c -> c >= '1' && c <= '9');
    if (!explicitIndent
        && text.substring(body, mark).chars().allMatch(c -> " \n\r".indexOf(c) >= 0)) {
      return headerEnd;
    }
    int indent = explicitIndent ? 0 : indentOfFirstLine(text, body, mark);
    int end = mark;
    while (end > headerEnd) {
      int lineEnd = withoutLineBreak(text, end);
      int lineStart = lineStart(text, lineEnd, headerEnd);
      int blanks = lineStart;
      while (blanks < lineEnd && text.charAt(blanks) == ' ') {
        blanks++;
      }
      boolean isData = blanks < lineEnd || lineEnd - lineStart > indent;
      if (isData || lineStart == headerEnd) {
        return lineEnd;
      }
      end = lineStart;
    }
    return headerEnd;
  }

  /** The parser may have read the indentation of the line behind the scalar already. */
  private static int withoutIndent(String text, int floor, int mark) {
    int lineStart = lineStart(text, mark, floor);
    boolean indentOnly = lineStart > floor && text.substring(lineStart, mark).isBlank();
    return indentOnly && mark < text.length() ? lineStart : mark;
  }

  private static int withoutLineBreak(String text, int end) {
    int i = end;
    if (i > 0 && text.charAt(i - 1) == '\n') {
      i--;
    }
    if (i > 0 && text.charAt(i - 1) == '\r') {
      i--;
    }
    return i;
  }

  private static int lineStart(String text, int lineEnd, int floor) {
    int i = lineEnd;
    while (i > floor && text.charAt(i - 1) != '\n' && text.charAt(i - 1) != '\r') {
      i--;
    }
    return i;
  }

  private static int indentOfFirstLine(String text, int from, int mark) {
    int indent = 0;
    for (int i = from; i < mark; i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        indent = 0;
      } else if (c == ' ') {
        indent++;
      } else {
        return indent;
      }
    }
    return 0;
  }
}
