package dev.rollgate.rules;

/** How far two words are apart. */
public final class EditDistance {

  private static final int SHORT_WORD = 6;

  private EditDistance() {}

  /**
   * Whether a slip of the keyboard explains the difference between two names. Names that differ by
   * a number alone are those of siblings.
   */
  public static boolean isSlip(String a, String b) {
    return !withoutDigits(a).equals(withoutDigits(b))
        && within(b.length() < SHORT_WORD ? 1 : 2, a, b);
  }

  private static String withoutDigits(String name) {
    return name.replaceAll("[0-9]", "");
  }

  /** Whether so few insertions, deletions and replacements turn one word into the other. */
  public static boolean within(int limit, String a, String b) {
    return Math.abs(a.length() - b.length()) <= limit && between(a, b) <= limit;
  }

  private static int between(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, Math.min(row[j - 1], previous[j]) + 1);
      }
      previous = row;
    }
    return previous[b.length()];
  }
}
