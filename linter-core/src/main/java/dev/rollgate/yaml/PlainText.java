package dev.rollgate.yaml;

/**
 * The characters of one document, where all are plain. Behind the last one stands a line feed, so
 * that nobody has to ask whether the text ends.
 *
 * @param all the text of the whole file, by whose offsets all places are told
 * @param end where the document ends
 */
record PlainText(String all, int end) {

  /**
   * Whether every line break is a line feed, and nothing is indented by tabs or looks invisible.
   * What YAML forbids is not plain either.
   */
  static boolean is(Span piece) {
    String text = piece.source().text();
    for (int i = piece.start(); i < piece.end(); i++) {
      char c = text.charAt(i);
      boolean odd =
          c < ' ' ? c != '\n' : c > '~' && (c < 0xA0 || c == 0x2028 || c == 0x2029 || c >= 0xD800);
      if (odd) {
        return false;
      }
    }
    return true;
  }

  char at(int place) {
    return place < end ? all.charAt(place) : '\n';
  }

  /** Whether a word, a colon or a dash ends here. */
  boolean isGap(int place) {
    char c = at(place);
    return c == ' ' || c == '\n';
  }

  /** Whether nothing is left of the line but a comment. */
  boolean isLineEnd(int place) {
    char c = at(place);
    return c == '\n' || c == '#';
  }

  int skipSpaces(int from) {
    int i = from;
    while (at(i) == ' ') {
      i++;
    }
    return i;
  }

  /** Where the line begins that follows the one of a place. */
  int nextLine(int place) {
    int feed = all.indexOf('\n', place);
    return feed < 0 || feed >= end ? end : feed + 1;
  }
}
