package dev.rollgate.files;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Globs of files and folders. One with a slash is matched against a whole relative path, one
 * without against the name of the file or of any folder above it. What lies in a folder that
 * matches, matches too.
 */
public final class Globs {

  /** {@code **} between slashes stands for no folder too, as in a .gitignore file. */
  private static final Pattern ANY_FOLDERS = Pattern.compile("(?:^|(?<=/))(?:\\*\\*/)+");

  private final List<PathMatcher> matchers = new ArrayList<>();

  /**
   * Takes globs as users write them; {@code ./a}, {@code a/} and {@code a/**} are {@code a}.
   *
   * @throws PatternSyntaxException when one is none
   */
  public Globs(List<String> globs) {
    globs.forEach(glob -> matchers.add(matcher(glob)));
  }

  private static PathMatcher matcher(String glob) {
    String bare = glob.replaceFirst("^\\./", "").replaceFirst("(/\\*\\*)?/?$", "");
    String whole = bare.contains("/") ? bare : "**/" + bare;
    // Groups cannot hold groups: what stands behind the first one is left as it is.
    int group = whole.indexOf('{');
    String plain = group < 0 ? whole : whole.substring(0, group);
    String pattern =
        ANY_FOLDERS.matcher(plain).replaceAll("{,**/}") + whole.substring(plain.length());
    try {
      return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
    } catch (PatternSyntaxException e) {
      // What is shown is what the user wrote.
      throw new PatternSyntaxException(e.getDescription(), glob, -1);
    }
  }

  /** Why a text is no glob; empty when it is one. */
  public static Optional<String> problem(String glob) {
    if (glob.isBlank()) {
      return Optional.of("an empty glob");
    }
    try {
      matcher(glob);
      return Optional.empty();
    } catch (PatternSyntaxException e) {
      return Optional.of("not a glob: " + e.getDescription());
    }
  }

  /** Whether a relative path, or a folder that it lies in, matches. */
  public boolean match(Path path) {
    for (Path part = path.normalize(); part != null; part = part.getParent()) {
      if (matchesItself(part)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a relative path matches by itself. */
  boolean matchesItself(Path path) {
    return matchers.stream().anyMatch(m -> m.matches(path));
  }
}
