package dev.rollgate.files;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/**
 * Globs of files and folders. One with a slash is matched against a whole relative path, one
 * without against the name of the file or of any folder above it. What lies in a folder that
 * matches, matches too.
 */
public final class Globs {

  private final List<GlobPattern> patterns = new ArrayList<>();

  /**
   * Takes globs as users write them; {@code ./a}, {@code a/} and {@code a/**} are {@code a}.
   *
   * @throws PatternSyntaxException when one is none
   */
  public Globs(List<String> globs) {
    globs.forEach(glob -> patterns.add(pattern(glob)));
  }

  private static GlobPattern pattern(String glob) {
    String bare = glob.replaceFirst("^\\./", "").replaceFirst("(/\\*\\*)?/?$", "");
    try {
      return new GlobPattern(bare.contains("/") ? bare : "**/" + bare);
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
      pattern(glob);
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

  /** Whether nothing matches. */
  boolean isEmpty() {
    return patterns.isEmpty();
  }

  /** Whether a relative path matches by itself. */
  boolean matchesItself(Path path) {
    return patterns.stream().anyMatch(p -> p.matches(path));
  }
}
