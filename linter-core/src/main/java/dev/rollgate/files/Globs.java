package dev.rollgate.files;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
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

  private final List<PathMatcher> matchers = new ArrayList<>();

  /**
   * Takes globs as users write them; {@code ./a}, {@code a/} and {@code a/**} are {@code a}.
   *
   * @throws PatternSyntaxException when one is none
   */
  public Globs(List<String> globs) {
    FileSystem fileSystem = FileSystems.getDefault();
    for (String glob : globs) {
      String bare = glob.replaceFirst("^\\./", "").replaceFirst("(/\\*\\*)?/?$", "");
      for (String variant : variants(bare, 0)) {
        matchers.add(fileSystem.getPathMatcher("glob:" + variant));
      }
      if (!bare.contains("/")) {
        matchers.add(fileSystem.getPathMatcher("glob:**/" + bare));
      }
    }
  }

  /** A {@code **} between slashes stands for no folder too, as in a .gitignore file. */
  private static List<String> variants(String glob, int from) {
    int at = glob.indexOf("**/", from);
    if (at < 0) {
      return List.of(glob);
    }
    List<String> variants = new ArrayList<>(variants(glob, at + 3));
    if (at == 0 || glob.charAt(at - 1) == '/') {
      variants.addAll(variants(glob.substring(0, at) + glob.substring(at + 3), at));
    }
    return variants;
  }

  /** Why a text is no glob; empty when it is one. */
  public static Optional<String> problem(String glob) {
    try {
      return glob.isBlank() || new Globs(List.of(glob)).matchers.isEmpty()
          ? Optional.of("an empty glob")
          : Optional.empty();
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
