package dev.rollgate.yaml;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the documents of a file without parsing it. A line that begins with {@code ---} starts a
 * document even inside a block scalar (YAML 1.2, 9.1.2: such a line is forbidden content), a line
 * {@code ...} ends one.
 */
final class DocumentSplitter {

  private final SourceText source;
  private final List<Span> found = new ArrayList<>();
  private int start;
  private boolean explicit;
  private boolean content;

  private DocumentSplitter(SourceText source) {
    this.source = source;
  }

  /** The documents in order; pieces of nothing but blank lines and comments are left out. */
  static List<Span> split(SourceText source) {
    return new DocumentSplitter(source).run();
  }

  private List<Span> run() {
    String text = source.text();
    for (int line = 0; line < text.length(); line = source.nextLine(line)) {
      int at = text.charAt(line) == SourceText.BOM ? line + 1 : line;
      if (isMarker(text, at, "---")) {
        if (explicit || content) {
          close(line);
        }
        explicit = true;
        content = content || holdsContent(text, at + 3);
      } else if (isMarker(text, at, "...")) {
        content = content || holdsContent(text, at + 3);
        close(source.nextLine(line));
      } else if (explicit || content || !isDirective(text, at)) {
        content = content || holdsContent(text, at);
      }
    }
    close(text.length());
    return found;
  }

  private void close(int end) {
    if (content) {
      found.add(new Span(source, start, end));
    }
    start = end;
    explicit = false;
    content = false;
  }

  /** Whether a line that begins at an offset begins with a marker. */
  static boolean isMarker(String text, int at, String marker) {
    if (!text.startsWith(marker, at)) {
      return false;
    }
    int after = at + marker.length();
    return after == text.length() || " \t\r\n".indexOf(text.charAt(after)) >= 0;
  }

  /** Before a document no other line can begin so; unknown directives are to be ignored. */
  private static boolean isDirective(String text, int at) {
    return text.startsWith("%", at);
  }

  private boolean holdsContent(String text, int from) {
    int end = source.lineEnd(from);
    int i = from;
    while (i < end && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    return i < end && text.charAt(i) != '#';
  }
}
