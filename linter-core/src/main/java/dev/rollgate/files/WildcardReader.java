package dev.rollgate.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a pattern with git's wildcards. Each of its characters is a byte. */
final class WildcardReader {

  /** Far more than the characters of any path, of which each set stands for one. */
  private static final int MOST_SETS = 0xf000;

  private final String glob;
  private final StringBuilder signs = new StringBuilder();
  private final List<BitSet> sets = new ArrayList<>();
  private int at;

  private WildcardReader(String glob) {
    this.glob = glob;
  }

  /** Where the first wildcard or backslash stands; the whole length when there is none. */
  static int literalLength(String glob) {
    for (int i = 0; i < glob.length(); i++) {
      if ("*?[\\".indexOf(glob.charAt(i)) >= 0) {
        return i;
      }
    }
    return glob.length();
  }

  /** What a pattern matches; null when it is malformed, and so matches nothing. */
  static @Nullable Wildcards read(String glob) {
    WildcardReader reader = new WildcardReader(glob);
    while (reader.at < glob.length()) {
      if (!reader.readsNext()) {
        return null;
      }
    }
    return new Wildcards(reader.signs.toString(), reader.sets);
  }

  private boolean readsNext() {
    char c = glob.charAt(at);
    switch (c) {
      case '*' -> readStars();
      case '?' -> {
        signs.append(Wildcards.ANY_ONE);
        at++;
      }
      case '[' -> {
        BracketReader brackets = new BracketReader(glob, at + 1);
        BitSet set = brackets.read();
        if (set == null || sets.size() == MOST_SETS) {
          return false;
        }
        signs.append((char) (Wildcards.FIRST_SET + sets.size()));
        sets.add(set);
        at = brackets.end();
      }
      case '\\' -> {
        if (at + 1 == glob.length()) {
          return false;
        }
        signs.append(glob.charAt(at + 1));
        at += 2;
      }
      default -> {
        signs.append(c);
        at++;
      }
    }
    return true;
  }

  private void readStars() {
    int start = at;
    while (glob.startsWith("*", at)) {
      at++;
    }
    boolean wholeName = at - start > 1 && (start == 0 || glob.charAt(start - 1) == '/');
    if (wholeName && at == glob.length()) {
      signs.append(Wildcards.ALL);
    } else if (wholeName && glob.startsWith("/", at)) {
      signs.append(Wildcards.FOLDERS);
      at++;
    } else if (wholeName && glob.startsWith("\\/", at)) {
      // A slash that is escaped has to be there: one folder at least.
      signs.append(Wildcards.ANY_TEXT).append('/').append(Wildcards.FOLDERS);
      at += 2;
    } else {
      signs.append(Wildcards.ANY_TEXT);
    }
  }
}
