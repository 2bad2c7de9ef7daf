package dev.rollgate.yaml;

import org.jspecify.annotations.Nullable;

/**
 * Keeps one string for what is written over and over: keys, kinds, the name of an application. A
 * word has one place here, and the last one that came there stays: whoever finds another one makes
 * a new string, and threads that meet do no harm.
 */
final class Words {

  private static final int LONGEST = 64;

  private final @Nullable String[] kept = new @Nullable String[1 << 12];

  /** The characters of a range. */
  String of(String text, int start, int end) {
    int length = end - start;
    if (length > LONGEST) {
      return text.substring(start, end);
    }
    int hash = length;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    int place = (hash ^ hash >>> 12) & kept.length - 1;
    String there = kept[place];
    if (there == null || there.length() != length || !text.startsWith(there, start)) {
      there = text.substring(start, end);
      kept[place] = there;
    }
    return there;
  }
}
