package dev.rollgate.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The word that was probably meant by one that does not exist. */
public final class Suggestion {

  private static final int FARTHEST = 2;

  private Suggestion() {}

  /**
   * The nearest of the words that exist: one that differs in case, dashes and underscores alone,
   * else the one with the fewest slips, and of several such the first.
   *
   * @return empty when none is near; a short word is near to every other, so it allows for less
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    return known.stream()
        .filter(k -> distance(word, k) <= limit(word, k))
        .min(Comparator.comparingInt(k -> distance(word, k)));
  }

  /**
   * Says that a word is none, for messages: {@code no such rule: prestop-mising; did you mean
   * prestop-missing?}
   *
   * @param fault what is wrong, such as {@code no such rule}
   */
  public static String told(String fault, String word, Collection<String> known) {
    return fault + ": " + word + hint(word, known);
  }

  /** What a message about a word that is none may end with; empty when no word is near. */
  public static String hint(String word, Collection<String> known) {
    return nearest(word, known).map("; did you mean %s?"::formatted).orElse("");
  }

  /** Whether two words differ in case, dashes and underscores alone. */
  public static boolean haveSameLetters(String a, String b) {
    return letters(a).equals(letters(b));
  }

  /** A word without case, dashes and underscores. */
  public static String letters(String word) {
    return word.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
  }

  private static int limit(String word, String known) {
    return Math.min(FARTHEST, Math.max(word.length(), known.length()) / 4);
  }

  private static int distance(String word, String known) {
    return haveSameLetters(word, known) ? 0 : EditDistance.between(word, known);
  }
}
