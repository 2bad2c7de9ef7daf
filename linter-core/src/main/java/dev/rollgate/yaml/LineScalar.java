package dev.rollgate.yaml;

/** The scalar that was scanned last, where it stands on one line without escapes. */
final class LineScalar {

  /** What a plain scalar that means itself cannot begin with. */
  private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

  /** No key may be longer; the engine counts to 1,024. */
  private static final int LONGEST_KEY = 1000;

  private static final Words WORDS = new Words();

  private final PlainText text;
  private int start;
  private int end;
  private ScalarStyle style = ScalarStyle.PLAIN;

  LineScalar(PlainText text) {
    this.text = text;
  }

  /** Scans one in a block; false where there is none of this sort. */
  boolean scan(int from) {
    char c = text.at(from);
    if (c == '"' || c == '\'') {
      return scanQuoted(from, c);
    }
    if (INDICATORS.indexOf(c) >= 0 || (c == '-' && text.isGap(from + 1))) {
      return false;
    }
    int last = from;
    int i = from;
    for (; i < text.end(); i++) {
      c = text.at(i);
      if (c == '\n' || (c == '#' && i > last + 1) || (c == ':' && text.isGap(i + 1))) {
        break;
      }
      if (c != ' ') {
        last = i;
      }
    }
    set(from, last + 1, ScalarStyle.PLAIN);
    // A colon behind a space is rare, and where the key ends then is better left to the engine.
    return text.at(i) != ':' || i == last + 1;
  }

  /** Scans one between brackets that is quoted, or plain beyond doubt. */
  boolean scanWord(int from) {
    char c = text.at(from);
    if (c == '"' || c == '\'') {
      return scanQuoted(from, c);
    }
    if (!isWordPart(c) || (c == '-' && !isWordPart(text.at(from + 1)))) {
      return false;
    }
    int i = from;
    while (isWordPart(text.at(i))) {
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
    for (int i = from + 1; i < text.end(); i++) {
      char c = text.at(i);
      if (c == quote) {
        set(from, i + 1, quote == '"' ? ScalarStyle.DOUBLE_QUOTED : ScalarStyle.SINGLE_QUOTED);
        // A quote that is written twice stands for one.
        return quote == '"' || text.at(i + 1) != quote;
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
    return text.at(end) == ':' && text.isGap(end + 1) && !isLong();
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
    int quotes = style == ScalarStyle.PLAIN ? 0 : 1;
    return WORDS.of(text.all(), start + quotes, end - quotes);
  }
}
