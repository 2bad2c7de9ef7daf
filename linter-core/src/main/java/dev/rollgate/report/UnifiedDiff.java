package dev.rollgate.report;

import com.github.difflib.DiffUtils;
import com.github.difflib.UnifiedDiffUtils;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The difference of two texts as a patch that {@code git apply} takes. */
public final class UnifiedDiff {

  private static final int CONTEXT = 3;
  private static final String NO_NEWLINE = "\n\\ No newline at end of file";

  private UnifiedDiff() {}

  /**
   * The patch of one file, or an empty string when the texts are equal.
   *
   * @param name the file's path; a leading slash is left out, as git does
   */
  public static String of(String name, String before, String after) {
    String path = name.startsWith("/") ? name.substring(1) : name;
    List<String> old = lines(before);
    List<String> diff =
        UnifiedDiffUtils.generateUnifiedDiff(
            quoted("a/" + path),
            quoted("b/" + path),
            old,
            DiffUtils.diff(old, lines(after)),
            CONTEXT);
    return diff.isEmpty() ? "" : String.join("\n", diff) + "\n";
  }

  /** A path with what would end its line, or mislead a terminal, in quotes as git writes them. */
  private static String quoted(String path) {
    StringBuilder out = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              String character = Character.toString(c);
              if (c == '"' || c == '\\') {
                out.append('\\').append(character);
              } else if (c == '\t' || !Printable.of(character).equals(character)) {
                for (byte b : character.getBytes(StandardCharsets.UTF_8)) {
                  out.append(String.format(Locale.ROOT, "\\%03o", b & 0xFF));
                }
              } else {
                out.append(character);
              }
            });
    return out.length() == path.length() ? path : "\"" + out + "\"";
  }

  /** Lines with everything but their {@code \n}; a last line without one says so. */
  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    if (start < text.length()) {
      lines.add(text.substring(start) + NO_NEWLINE);
    }
    return lines;
  }
}
