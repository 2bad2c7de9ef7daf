package dev.rollgate.yaml;

/** What the lines behind a block scalar mean for its value. */
final class BlockScalars {

  private BlockScalars() {}

  /** Whether a line break put behind the end of the text would become part of the value. */
  static boolean wantsFinalBreak(Node leaf) {
    return leaf instanceof ScalarNode scalar
        && scalar.style().isBlock()
        && !scalar.value().isEmpty()
        && chomping(scalar) != '-';
  }

  /**
   * Whether the blank lines and comments at an offset would become part of a block scalar that ends
   * just before it.
   */
  static boolean takesLines(Node leaf, int offset) {
    if (!(leaf instanceof ScalarNode scalar) || !scalar.style().isBlock()) {
      return false;
    }
    SourceText source = scalar.span().source();
    String text = source.text();
    int indent = indent(scalar);
    for (int line = offset; line < text.length(); line = source.nextLine(line)) {
      int end = source.lineEnd(line);
      int start = line;
      while (start < end && text.charAt(start) == ' ') {
        start++;
      }
      boolean blank = start == end;
      if (!blank && text.charAt(start) == '\t') {
        return true;
      }
      if (blank ? chomping(scalar) == '+' || end - line >= indent : start - line >= indent) {
        return true;
      }
      if (!blank && text.charAt(start) != '#') {
        return false;
      }
    }
    return false;
  }

  /**
   * Whether the value is made of blank lines that any line put behind them would have to be
   * indented as deep as.
   */
  static boolean isBlankKept(Node leaf) {
    return leaf instanceof ScalarNode scalar
        && scalar.style().isBlock()
        && scalar.value().isBlank()
        && scalar.span().text().lines().skip(1).anyMatch(line -> !line.isEmpty());
  }

  private static char chomping(ScalarNode scalar) {
    String header = scalar.span().text().lines().findFirst().orElse("");
    int comment = header.indexOf('#');
    String indicators = comment < 0 ? header : header.substring(0, comment);
    if (indicators.indexOf('+') >= 0) {
      return '+';
    }
    return indicators.indexOf('-') >= 0 ? '-' : ' ';
  }

  /** The fewest columns by which a line may be indented to belong to the scalar. */
  private static int indent(ScalarNode scalar) {
    String[] lines = scalar.span().text().split("\r\n|\r|\n", -1);
    boolean explicit =
        lines[0].length() > 1
            && lines[0]
                .substring(0, Math.min(3, lines[0].length()))
                .chars()
                .anyMatch(Character::isDigit);
    for (int i = 1; i < lines.length && !explicit; i++) {
      if (!lines[i].isBlank()) {
        return lines[i].length() - lines[i].stripLeading().length();
      }
    }
    return 1;
  }
}
