package dev.rollgate.cli.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Words that may have a style, broken into lines by the width that shows. */
public final class StyledText {

  /**
   * Text with escape sequences, and how many characters of it show.
   *
   * @param text what to print
   * @param width how many columns it takes
   */
  record Piece(String text, int width) {

    static final Piece EMPTY = new Piece("", 0);

    Piece join(Piece next) {
      return new Piece(text + next.text, width + next.width);
    }

    Piece padded(int columns) {
      return new Piece(text + " ".repeat(Math.max(0, columns - width)), Math.max(width, columns));
    }
  }

  private static final Piece SPACE = new Piece(" ", 1);

  private final List<Piece> words = new ArrayList<>();
  private boolean wordEnded = true;

  /** Adds text without a style. */
  public StyledText append(String text) {
    return append(text, UnaryOperator.identity());
  }

  /** Adds text; where no space stands between, it continues the last word. */
  public StyledText append(String text, UnaryOperator<String> style) {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean space = i < text.length() && Character.isWhitespace(text.charAt(i));
      if (!space && i < text.length()) {
        continue;
      }
      if (i > start) {
        add(text.substring(start, i), style);
      }
      wordEnded |= space;
      start = i + 1;
    }
    return this;
  }

  /** Adds a word as it is, with the spaces in it. */
  public StyledText word(String text) {
    wordEnded = true;
    add(text, UnaryOperator.identity());
    wordEnded = true;
    return this;
  }

  private void add(String word, UnaryOperator<String> style) {
    Piece piece = new Piece(style.apply(word), word.codePointCount(0, word.length()));
    if (wordEnded) {
      words.add(piece);
    } else {
      int last = words.size() - 1;
      words.set(last, words.get(last).join(piece));
    }
    wordEnded = false;
  }

  /** All words on one line. */
  Piece line() {
    List<Piece> lines = lines(Integer.MAX_VALUE);
    return lines.isEmpty() ? Piece.EMPTY : lines.get(0);
  }

  /** Lines no longer than this, but for words that are. */
  List<Piece> lines(int width) {
    List<Piece> lines = new ArrayList<>();
    for (Piece word : words) {
      int last = lines.size() - 1;
      if (last >= 0 && lines.get(last).width() + 1 <= width - word.width()) {
        lines.set(last, lines.get(last).join(SPACE).join(word));
      } else {
        lines.add(word);
      }
    }
    return lines;
  }
}
