package dev.rollgate.files;

import java.util.BitSet;
import java.util.List;

/**
 * What git's wildcards match: {@code *}, {@code ?} and brackets stay inside a name, and {@code **}
 * between slashes stands for any number of folders.
 *
 * <p>{@link GlobPattern} reads another language, of characters instead of bytes, with braces, and
 * with complaints of what is no glob; and it leaves the work to an engine for patterns. Every run
 * asks what is ignored, most for a handful of files, and would wait for that engine to be loaded.
 *
 * <p>The time is bounded by the lengths of pattern and path multiplied, since of each kind of star
 * only the last one is tried anew. An earlier one could take more only by leaving less to those
 * after it; and a slash that matched settles the stars of the name before it.
 */
final class Wildcards {

  // Signs beyond the 256 characters that stand for themselves.
  static final char ANY_ONE = 0x100;
  static final char ANY_TEXT = 0x101;
  static final char FOLDERS = 0x102;
  static final char ALL = 0x103;
  static final char FIRST_SET = 0x104;

  private final String signs;
  private final List<BitSet> sets;

  /**
   * @param signs characters, and the signs above; each from {@link #FIRST_SET} on stands for one of
   *     the sets
   */
  Wildcards(String signs, List<BitSet> sets) {
    this.signs = signs;
    this.sets = sets;
  }

  /** Whether what follows in a path matches as a whole. */
  boolean match(String path, int from) {
    int sign = 0;
    int at = from;
    int afterText = -1;
    int textEnd = 0;
    int afterFolders = -1;
    int foldersEnd = 0;
    while (at < path.length()) {
      // No path has a NUL.
      char next = sign < signs.length() ? signs.charAt(sign) : '\0';
      if (next == ALL) {
        return true;
      } else if (next == FOLDERS) {
        afterFolders = ++sign;
        foldersEnd = at;
        afterText = -1;
      } else if (next == ANY_TEXT) {
        afterText = ++sign;
        textEnd = at;
      } else if (isOne(next, path.charAt(at))) {
        afterText = next == '/' ? -1 : afterText;
        sign++;
        at++;
      } else if (afterText >= 0 && path.charAt(textEnd) != '/') {
        sign = afterText;
        at = ++textEnd;
      } else if (afterFolders >= 0 && path.indexOf('/', foldersEnd) >= 0) {
        sign = afterFolders;
        foldersEnd = path.indexOf('/', foldersEnd) + 1;
        at = foldersEnd;
        afterText = -1;
      } else {
        return false;
      }
    }
    return matchesNothing(sign);
  }

  private boolean isOne(char sign, char c) {
    if (sign < ANY_ONE) {
      return sign == c;
    }
    return sign == ANY_ONE ? c != '/' : sets.get(sign - FIRST_SET).get(c);
  }

  private boolean matchesNothing(int from) {
    for (int i = from; i < signs.length(); i++) {
      char sign = signs.charAt(i);
      if (sign != ANY_TEXT && sign != FOLDERS && sign != ALL) {
        return false;
      }
    }
    return true;
  }
}
