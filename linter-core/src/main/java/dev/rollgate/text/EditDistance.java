package dev.rollgate.text;

/**
 * How far two words are apart: how many letters have to be put in, taken out, replaced, or swapped
 * with their neighbour to turn one into the other. No letter takes part twice.
 */
public final class EditDistance {

  private static final int SHORT_WORD = 6;

  private EditDistance() {}

  /**
   * Whether a slip of the keyboard explains the difference between two names. Names that differ by
   * a number alone are those of siblings.
   */
  public static boolean isSlip(String a, String b) {
    return within(b.length() < SHORT_WORD ? 1 : 2, a, b)
        && !withoutDigits(a).equals(withoutDigits(b));
  }

  private static String withoutDigits(String name) {
    return name.replaceAll("[0-9]", "");
  }

  /** Whether two words are at most so far apart. */
  public static boolean within(int limit, String a, String b) {
    return Math.abs(a.length() - b.length()) <= limit && between(a, b) <= limit;
  }

  static int between(String a, String b) {
    int[][] rows = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : step(rows, i, j, a, b);
      }
    }
    return rows[a.length()][b.length()];
  }

  /** The distance between the first i letters of one word and the first j of the other. */
  private static int step(int[][] rows, int i, int j, String a, String b) {
    boolean same = a.charAt(i - 1) == b.charAt(j - 1);
    int changed = rows[i - 1][j - 1] + (same ? 0 : 1);
    int nearest = Math.min(changed, Math.min(rows[i][j - 1], rows[i - 1][j]) + 1);
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(nearest, rows[i - 2][j - 2] + 1) : nearest;
  }
}
