package dev.rollgate.yaml;

import java.util.Arrays;

/**
 * Turns the parser's indices, which count code points of one document, into offsets of the file,
 * which count UTF-16 units.
 */
final class CharOffsets {

  private static final int[] NONE = {};

  private final int base;
  private final int length;
  private final int[] surplus;

  /**
   * @param base offset of the document in its file
   */
  CharOffsets(String document, int base) {
    this.base = base;
    this.length = document.length();
    this.surplus = supplementaryCodePoints(document);
  }

  /** The code-point index of each character that takes two units; empty for nearly every file. */
  private static int[] supplementaryCodePoints(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isHighSurrogate(text.charAt(i))) {
        return indices(text);
      }
    }
    return NONE;
  }

  private static int[] indices(String text) {
    int[] found = new int[text.length() - text.codePointCount(0, text.length())];
    int count = 0;
    int index = 0;
    for (int i = 0; i < text.length(); index++) {
      int width = Character.charCount(text.codePointAt(i));
      if (width == 2) {
        found[count++] = index;
      }
      i += width;
    }
    return found;
  }

  int offset(int codePointIndex) {
    if (surplus.length == 0) {
      return base + Math.min(codePointIndex, length);
    }
    int before = Arrays.binarySearch(surplus, codePointIndex);
    int count = before >= 0 ? before : -before - 1;
    return base + Math.min(codePointIndex + count, length);
  }
}
