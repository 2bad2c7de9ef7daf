package dev.rollgate.yaml;

/** What may stand between two leaves of a document: white space, line breaks and comments. */
final class Gap {

  private Gap() {}

  /** The first offset from {@code from} on that is neither white space nor inside a comment. */
  static int skip(String text, int from, int to) {
    int i = from;
    while (i < to) {
      char c = text.charAt(i);
      if (startsComment(text, i)) {
        while (i < to && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
          i++;
        }
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == SourceText.BOM) {
        i++;
      } else {
        return i;
      }
    }
    return to;
  }

  /** Whether a comment stands between two offsets of a gap. */
  static boolean hasComment(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (startsComment(text, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a comment begins at an offset of a gap. */
  static boolean startsComment(String text, int at) {
    return text.charAt(at) == '#' && (at == 0 || " \t\r\n\uFEFF".indexOf(text.charAt(at - 1)) >= 0);
  }
}
