package dev.rollgate.files;

import com.google.re2j.Pattern;
import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.PatternSyntaxException;

/**
 * One glob as a pattern of whole paths: {@code *} and {@code ?} stay inside a folder's name, {@code
 * **} does not, {@code [a-z]} and {@code [!a-z]} stand for one character, <code>{a,b}</code> for
 * either, and a backslash takes the meaning from what follows. Between slashes {@code **} stands
 * for no folder too, as in a .gitignore file.
 *
 * <p>Globs come with the files that are linted. The platform's own matcher tries each way to divide
 * a name among the stars, which a glob of ten stars makes take years; this one's time is linear.
 */
final class GlobPattern {

  private static final String FOLDERS = "**/";

  private final String glob;
  private final Pattern pattern;

  private int at;
  private int openGroups;

  /**
   * Reads a glob.
   *
   * @throws PatternSyntaxException when it is none
   */
  GlobPattern(String glob) {
    this.glob = glob;
    StringBuilder regex = new StringBuilder();
    boolean starts = true;
    while (at < glob.length()) {
      if (starts && glob.startsWith(FOLDERS, at)) {
        at += FOLDERS.length();
        regex.append("(?:.*/)?");
      } else {
        starts = append(regex);
      }
    }
    if (openGroups > 0) {
      throw problem("a { without its }");
    }
    this.pattern = Pattern.compile(regex.toString(), Pattern.DOTALL);
  }

  /** Whether a relative path matches as a whole. */
  boolean matches(Path path) {
    return pattern.matches(path.toString().replace(File.separatorChar, '/'));
  }

  /** Takes the next part; whether what follows it stands at the start of a folder's name. */
  private boolean append(StringBuilder regex) {
    char c = glob.charAt(at++);
    switch (c) {
      case '*' -> {
        boolean deep = glob.startsWith("*", at);
        at += deep ? 1 : 0;
        regex.append(deep ? ".*" : "[^/]*");
      }
      case '?' -> regex.append("[^/]");
      case '[' -> appendClass(regex);
      case '{' -> {
        openGroups++;
        regex.append("(?:");
        return true;
      }
      case '}' -> {
        regex.append(openGroups > 0 ? ")" : "\\}");
        openGroups -= openGroups > 0 ? 1 : 0;
      }
      case ',' -> {
        regex.append(openGroups > 0 ? "|" : ",");
        return openGroups > 0;
      }
      case '\\' -> appendLiteral(regex, next("nothing after a \\"));
      default -> {
        at--;
        int literal = next("");
        appendLiteral(regex, literal);
        return literal == '/';
      }
    }
    return false;
  }

  private void appendClass(StringBuilder regex) {
    boolean negated = glob.startsWith("!", at);
    at += negated ? 1 : 0;
    StringBuilder members = new StringBuilder();
    do {
      int first = next("a [ without its ]");
      int last = first;
      if (glob.startsWith("-", at) && !glob.startsWith("-]", at)) {
        at++;
        last = next("a [ without its ]");
      }
      if (first == '/' || last == '/') {
        throw problem("a slash in brackets");
      }
      if (last < first) {
        throw problem("a range that ends before it starts");
      }
      // No character class stands for the slash between folders.
      appendRange(members, first, first < '/' ? Math.min(last, '/' - 1) : last);
      if (first < '/' && last > '/') {
        appendRange(members, '/' + 1, last);
      }
    } while (!glob.startsWith("]", at));
    at++;
    regex.append(negated ? "[^/" : "[").append(members).append(']');
  }

  private static void appendRange(StringBuilder members, int first, int last) {
    members.append(String.format(Locale.ROOT, "\\x{%x}-\\x{%x}", first, last));
  }

  private static void appendLiteral(StringBuilder regex, int c) {
    regex.append(Pattern.quote(Character.toString(c)));
  }

  private int next(String missing) {
    if (at == glob.length()) {
      throw problem(missing);
    }
    int c = glob.codePointAt(at);
    at += Character.charCount(c);
    return c;
  }

  private PatternSyntaxException problem(String what) {
    return new PatternSyntaxException(what, glob, -1);
  }
}
