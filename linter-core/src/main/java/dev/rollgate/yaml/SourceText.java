package dev.rollgate.yaml;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The text of one file, exactly as it was read, with its line table. Lines end at {@code \n},
 * {@code \r\n} or a lone {@code \r}, and nowhere else: that is where YAML ends them.
 */
public final class SourceText {

  /** The byte order mark, kept in the text so that writing it back gives the same bytes. */
  public static final char BOM = '\uFEFF';

  /** What a text is called that came through standard input, unless the user names it. */
  public static final String STANDARD_INPUT = "<stdin>";

  private final String name;
  private final String text;
  private final boolean hasReturns;
  private final int depth;
  private int @Nullable [] lineStarts;

  /**
   * @param name the file as the user named it; used in every message
   * @param text the whole text, byte order mark included
   */
  public SourceText(String name, String text) {
    this.name = name;
    this.text = text;
    this.hasReturns = text.indexOf('\r') >= 0;
    this.depth = depth(name);
  }

  private static int depth(String name) {
    int depth = 0;
    for (int i = 0; i < name.length(); i++) {
      depth += isSeparator(name.charAt(i)) ? 1 : 0;
    }
    return depth;
  }

  /** Made when somebody first asks: of most files nobody does. Two threads make the same. */
  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = lineStarts(text);
      lineStarts = starts;
    }
    return starts;
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  /** The file as the user named it. */
  public String name() {
    return name;
  }

  /** How many folders the name of the file leads through. */
  public int depth() {
    return depth;
  }

  /** Whether a name of a file has a folder on the left of such a character. */
  public static boolean isSeparator(char c) {
    return c == '/' || c == '\\';
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** The span of the whole text. */
  public Span whole() {
    return new Span(this, 0, text.length());
  }

  /** Line and column of an offset between 0 and the length of the text. */
  public Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    int line = found >= 0 ? found : -found - 2;
    int start = lineStarts()[line];
    if (line == 0 && offset > 0 && text.charAt(0) == BOM) {
      start++;
    }
    return new Position(line + 1, offset - start + 1);
  }

  /** Number of lines; a text that ends with a line break has an empty last line. */
  public int lineCount() {
    return lineStarts().length;
  }

  /** The text of a line without its line break and without a byte order mark. */
  public String line(int line) {
    int start = lineStarts()[line - 1];
    int end = lineEnd(start);
    if (start == 0 && end > 0 && text.charAt(0) == BOM) {
      start++;
    }
    return text.substring(start, end);
  }

  /** Offset of the first character of the line that holds the offset. */
  int lineStart(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return lineStarts()[found >= 0 ? found : -found - 2];
  }

  /** Offset of the line break that ends the line of the offset, or the text's length. */
  int lineEnd(int offset) {
    if (!hasReturns) {
      int end = text.indexOf('\n', offset);
      return end < 0 ? text.length() : end;
    }
    int i = offset;
    while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
      i++;
    }
    return i;
  }

  /** Offset of the first character after the line break that ends the line of the offset. */
  int nextLine(int offset) {
    int end = lineEnd(offset);
    if (end == text.length()) {
      return end;
    }
    return text.startsWith("\r\n", end) ? end + 2 : end + 1;
  }

  /** The line break that stands at the offset, or an empty string. */
  String lineBreakAt(int offset) {
    if (text.startsWith("\r\n", offset)) {
      return "\r\n";
    }
    boolean breaks =
        offset < text.length() && (text.charAt(offset) == '\n' || text.charAt(offset) == '\r');
    return breaks ? text.substring(offset, offset + 1) : "";
  }

  /** The line break that new lines after this offset should have: the nearest one before it. */
  String lineBreakNear(int offset) {
    String own = lineBreakAt(lineEnd(offset));
    if (!own.isEmpty()) {
      return own;
    }
    int before = lineStart(offset);
    if (before == 0) {
      return "\n";
    }
    return text.startsWith("\r\n", before - 2) ? "\r\n" : text.substring(before - 1, before);
  }
}
