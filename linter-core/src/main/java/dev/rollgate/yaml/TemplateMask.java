package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts characters that YAML can read in the place of the actions of a Go template, each for one, so
 * that offsets and lines stay. An action that writes something becomes a word where other text
 * stands on its lines; every other one becomes blanks.
 */
final class TemplateMask {

  /** What writes nothing itself. */
  private static final Pattern CONTROL =
      Pattern.compile(
          "-?\\s*(?:(?:if|else|with|range|end|define|block|break|continue)\\b"
              + "|/\\*|\\$[A-Za-z0-9_]*\\s*:?=|\\$[A-Za-z0-9_]+\\s*,).*",
          Pattern.DOTALL);

  private TemplateMask() {}

  /** From the first brace to behind the last one. */
  private record Action(int start, int end, boolean writes) {}

  /** The text with its actions masked; empty when one has no end. */
  static Optional<String> of(String text) {
    List<Action> actions = new ArrayList<>();
    int at = text.indexOf("{{");
    while (at >= 0) {
      int end = end(text, at);
      if (end < 0) {
        return Optional.empty();
      }
      boolean writes = !CONTROL.matcher(text.substring(at + 2, end - 2)).matches();
      actions.add(new Action(at, end, writes));
      at = text.indexOf("{{", end);
    }
    char[] masked = text.toCharArray();
    actions.forEach(a -> fill(masked, a.start(), a.end(), ' '));
    SourceText blanked = new SourceText("", new String(masked));
    BitSet blankLines = blankLines(blanked);
    for (Action action : actions) {
      if (action.writes() && !isAlone(blanked, blankLines, action)) {
        int lineEnd = lineEnd(text, action.start());
        fill(masked, action.start(), Math.min(action.end(), lineEnd), 'x');
      }
    }
    return Optional.of(new String(masked));
  }

  /** Strings and comments may hold braces. */
  private static int end(String text, int start) {
    int comment = start + 2;
    while (comment < text.length() && "- \t\r\n".indexOf(text.charAt(comment)) >= 0) {
      comment++;
    }
    if (text.startsWith("/*", comment)) {
      int close = text.indexOf("*/", comment);
      int end = close < 0 ? -1 : text.indexOf("}}", close);
      return end < 0 ? -1 : end + 2;
    }
    for (int i = start + 2; i < text.length(); i++) {
      char c = text.charAt(i);
      if (text.startsWith("}}", i)) {
        return i + 2;
      }
      if (c == '"' || c == '\'' || c == '`') {
        i = closingQuote(text, i);
        if (i < 0) {
          return -1;
        }
      }
    }
    return -1;
  }

  private static int closingQuote(String text, int open) {
    char quote = text.charAt(open);
    for (int i = open + 1; i < text.length(); i++) {
      if (text.charAt(i) == '\\' && quote != '`') {
        i++;
      } else if (text.charAt(i) == quote) {
        return i;
      }
    }
    return -1;
  }

  /** Once for all actions: a line may hold very many. */
  private static BitSet blankLines(SourceText text) {
    BitSet blank = new BitSet();
    for (int line = 1; line <= text.lineCount(); line++) {
      blank.set(line, text.line(line).isBlank());
    }
    return blank;
  }

  private static boolean isAlone(SourceText blanked, BitSet blankLines, Action action) {
    int first = blanked.position(action.start()).line();
    int last = blanked.position(action.end()).line();
    return blankLines.nextClearBit(first) > last;
  }

  private static int lineEnd(String text, int from) {
    int i = from;
    while (i < text.length() && !isBreak(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r';
  }

  private static void fill(char[] text, int from, int to, char filler) {
    for (int i = from; i < to; i++) {
      if (!isBreak(text[i])) {
        text[i] = filler;
      }
    }
  }
}
