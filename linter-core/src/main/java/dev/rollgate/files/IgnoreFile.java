package dev.rollgate.files;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The patterns of one {@code .gitignore} file. */
final class IgnoreFile {

  /** The three bytes of UTF-8's byte order mark. */
  private static final String MARK = "\u00ef\u00bb\u00bf";

  private final String folder;
  private final List<IgnorePattern> patterns = new ArrayList<>();

  /**
   * @param folder where the file lies, with a slash behind it, or nothing for the root
   * @param text its bytes as characters
   */
  IgnoreFile(String folder, String text) {
    this.folder = folder;
    int start = text.startsWith(MARK) ? MARK.length() : 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      if (text.charAt(start) != '#') {
        add(text.substring(start, end));
      }
      start = end + 1;
    }
  }

  private void add(String line) {
    String whole = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    IgnorePattern pattern = IgnorePattern.of(withoutSpacesBehind(whole));
    if (pattern != null) {
      patterns.add(pattern);
    }
  }

  private static String withoutSpacesBehind(String line) {
    int end = 0;
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) == '\\') {
        i++;
        end = i + 1;
      } else if (line.charAt(i) != ' ') {
        end = i + 1;
      }
    }
    return line.substring(0, Math.min(end, line.length()));
  }

  /** Where the file lies, with a slash behind it. */
  String folder() {
    return folder;
  }

  /**
   * The pattern that decides on a path, which is the last one that matches.
   *
   * @param path from the root
   */
  @Nullable IgnorePattern lastMatch(String path, boolean isFolder) {
    if (!path.startsWith(folder)) {
      return null;
    }
    for (int i = patterns.size() - 1; i >= 0; i--) {
      if (patterns.get(i).matches(path, folder.length(), isFolder)) {
        return patterns.get(i);
      }
    }
    return null;
  }
}
