package dev.rollgate.run;

import dev.rollgate.kube.Kind;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What in the text of an object tells that a rule may speak of it though nothing is bound, or that
 * a template or an escape may hide such a thing. One way through the text looks for all of it: for
 * each word by a letter that is rare in manifests.
 */
final class Clues {

  /**
   * The beginning of a word.
   *
   * @param rare the letter by which it is found
   * @param kinds where it counts
   */
  private record Word(String text, char rare, Set<Kind> kinds) {

    boolean isIn(String all, int rareAt, Kind kind) {
      return all.startsWith(text, rareAt - text.indexOf(rare)) && kinds.contains(kind);
    }
  }

  private static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

  private static final List<Word> WORDS =
      List.of(
          new Word("targetGroupA", 'A', ALL),
          new Word("LoadB", 'B', ALL),
          new Word("load-balancer", '-', ALL),
          new Word("multiC", 'C', ALL),
          new Word("progressD", 'D', ALL),
          new Word("readinessG", 'G', ALL),
          new Word("readiness-gate", '-', ALL),
          new Word("commonL", 'L', ALL),
          new Word("includeS", 'S', ALL),
          new Word("minReady", 'R', ALL),
          new Word("preS", 'S', ALL),
          new Word("postS", 'S', ALL),
          new Word("maxS", 'S', allBut(Kind.HORIZONTAL_POD_AUTOSCALER)),
          new Word("maxU", 'U', allBut(Kind.POD_DISRUPTION_BUDGET)),
          new Word("alb", 'b', EnumSet.of(Kind.INGRESS)));

  /** The words by their rare letters. */
  private static final Word[][] BY_LETTER = byLetter();

  private Clues() {}

  private static Set<Kind> allBut(Kind kind) {
    return EnumSet.complementOf(EnumSet.of(kind));
  }

  private static Word[][] byLetter() {
    Word[][] words = new Word['z' + 1][0];
    for (Word word : WORDS) {
      Word[] others = words[word.rare()];
      words[word.rare()] = Arrays.copyOf(others, others.length + 1);
      words[word.rare()][others.length] = word;
    }
    return words;
  }

  /** Whether a text that may hold an object of this kind has one. */
  static boolean areIn(String text, Kind kind) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '{' ? isTemplate(text, i) : c == '\\' ? isEscape(text, i) : isWord(text, i, kind)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWord(String text, int at, Kind kind) {
    char letter = text.charAt(at);
    if (letter < BY_LETTER.length) {
      for (Word word : BY_LETTER[letter]) {
        if (word.isIn(text, at, kind)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether this begins what could spell any letter, or joins lines. */
  private static boolean isEscape(String text, int at) {
    return at + 1 < text.length() && "xuU\r\n".indexOf(text.charAt(at + 1)) >= 0;
  }

  private static boolean isTemplate(String text, int at) {
    char before = at == 0 ? ' ' : text.charAt(at - 1);
    char after = at + 1 == text.length() ? ' ' : text.charAt(at + 1);
    return after == '{' || after == '%' || before == '%' || before == '$';
  }
}
