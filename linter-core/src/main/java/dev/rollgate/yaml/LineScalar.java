package dev.rollgate.yaml;

/** The scalar that was scanned last, where it stands on one line without escapes. */
final class LineScalar {

  /** What a plain scalar that means itself cannot begin with. */
  private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

  /** No key may be longer; the engine counts to 1,024. */
  private static final int LONGEST_KEY = 1000;

  private final String text;
  private final int limit;
  private int start;
  private int end;
  private ScalarStyle style = ScalarStyle.PLAIN;

  LineScalar(String text, int limit) {
    this.text = text;
    this.limit = limit;
  }

  /** Scans one in a block; false where there is none of this sort. */
  boolean scan(int from) {
    char c = text.charAt(from);
    if (c == '"' || c == '\'') {
      return scanQuoted(from, c);
    }
    char next = charAt(from + 1);
    if (INDICATORS.indexOf(c) >= 0 || (c == '-' && (next == ' ' || next == '\n'))) {
      return false;
    }
    int last = from;
    int i = from;
    for (; i < limit; i++) {
      c = text.charAt(i);
      if (c == '\n'
          || (c == '#' && i > last + 1)
          || (c == ':' && " \n".indexOf(charAt(i + 1)) >= 0)) {
        break;
      }
      if (c != ' ') {
        last = i;
      }
    }
    set(from, last + 1, ScalarStyle.PLAIN);
    // A colon behind a space is rare, and where the key ends then is better left to the engine.
    return charAt(i) != ':' || i == last + 1;
  }

  /** Scans one between brackets that is quoted, or plain beyond doubt. */
  boolean scanWord(int from) {
    char c = charAt(from);
    if (c == '"' || c == '\'') {
      return scanQuoted(from, c);
    }
    if (!isWordPart(c) || (c == '-' && !isWordPart(charAt(from + 1)))) {
      return false;
    }
    int i = from;
    while (isWordPart(charAt(i))) {
      i++;
    }
    set(from, i, ScalarStyle.PLAIN);
    return true;
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-_./=".indexOf(c) >= 0;
  }

  private boolean scanQuoted(int from, char quote) {
    for (int i = from + 1; i < limit; i++) {
      char c = text.charAt(i);
      if (c == quote) {
        set(from, i + 1, quote == '"' ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED);
        // A quote that is written twice stands for one.
        return quote == '"' || charAt(i + 1) != quote;
      }
      if (c == '\n' || (c == '\\' && quote == '"')) {
        return false;
      }
    }
    return false;
  }

  private void set(int from, int to, ScalarStyle how) {
    start = from;
    end = to;
    style = how;
  }

  /** Whether a colon makes it a key. */
  boolean isKey() {
    return charAt(end) == ':' && " \n".indexOf(charAt(end + 1)) >= 0 && !isLong();
  }

  /** Whether it may be too long for a key. */
  boolean isLong() {
    return end - start >= LONGEST_KEY;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  ScalarStyle style() {
    return style;
  }

  String value() {
    return style == ScalarStyle.PLAIN
        ? text.substring(start, end)
        : text.substring(start + 1, end - 1);
  }

  private char charAt(int place) {
    return place < limit ? text.charAt(place) : '\n';
  }
}
