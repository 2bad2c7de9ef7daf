package dev.rollgate.files;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Reads what stands in brackets: characters, ranges of them, and classes such as [:alpha:]. */
final class BracketReader {

  private final String glob;
  private final BitSet set = new BitSet(Wildcards.ANY_ONE);
  private int at;

  /**
   * @param start where the part between the brackets begins
   */
  BracketReader(String glob, int start) {
    this.glob = glob;
    this.at = start;
  }

  /** The characters that may stand there, never a slash; null when the brackets are malformed. */
  @Nullable BitSet read() {
    boolean others = glob.startsWith("!", at) || glob.startsWith("^", at);
    at += others ? 1 : 0;
    int rangeStart = -1;
    do {
      if (glob.startsWith("[:", at) && closesClass(glob.indexOf(']', at + 2))) {
        int close = glob.indexOf(']', at + 2);
        if (!addClass(glob.substring(at + 2, close - 1))) {
          return null;
        }
        at = close + 1;
        rangeStart = -1;
      } else {
        boolean range = rangeStart >= 0 && startsRangeEnd();
        at += range ? 1 : 0;
        int c = next();
        if (c < 0) {
          return null;
        }
        if (range) {
          addRange(rangeStart, c);
        } else {
          set.set(c);
        }
        rangeStart = range ? -1 : c;
      }
    } while (!glob.startsWith("]", at));
    at++;
    if (others) {
      set.flip(0, Wildcards.ANY_ONE);
    }
    set.clear('/');
    return set;
  }

  /** What follows the closing bracket. */
  int end() {
    return at;
  }

  /** A character, escaped or not; -1 at the end. */
  private int next() {
    at += glob.startsWith("\\", at) ? 1 : 0;
    return at < glob.length() ? glob.charAt(at++) : -1;
  }

  private boolean startsRangeEnd() {
    return glob.startsWith("-", at) && at + 1 < glob.length() && glob.charAt(at + 1) != ']';
  }

  private boolean closesClass(int close) {
    return close > at + 2 && glob.charAt(close - 1) == ':';
  }

  private void addRange(int first, int last) {
    if (first <= last) {
      set.set(first, last + 1);
    }
  }

  /** Whether git knows the class, which holds no characters beyond ASCII. */
  private boolean addClass(String name) {
    String ranges =
        switch (name) {
          case "alnum" -> "09AZaz";
          case "alpha" -> "AZaz";
          case "blank" -> "\t\t  ";
          case "cntrl" -> "\0\u001f\u007f\u007f";
          case "digit" -> "09";
          case "graph" -> "!~";
          case "lower" -> "az";
          case "print" -> " ~";
          case "punct" -> "!/:@[`{~";
          case "space" -> "\t\n\r\r  ";
          case "upper" -> "AZ";
          case "xdigit" -> "09AFaf";
          default -> "";
        };
    for (int i = 0; i < ranges.length(); i += 2) {
      addRange(ranges.charAt(i), ranges.charAt(i + 1));
    }
    return !ranges.isEmpty();
  }
}
