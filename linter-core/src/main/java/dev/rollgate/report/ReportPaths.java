package dev.rollgate.report;

import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * How reports for other programs name files: from the working directory on, with slashes, without
 * {@code .} and {@code ..} where that is possible. So a report says nothing of the machine unless a
 * file lies elsewhere.
 */
public final class ReportPaths {

  private static final String UNRESERVED = "-._~/";

  private final Path workingDirectory;

  /** Paths as seen from a folder. */
  public ReportPaths(Path workingDirectory) {
    this.workingDirectory = workingDirectory.toAbsolutePath().normalize();
  }

  /** The path of a file that the user named so; a name that is no path stays as it is. */
  String path(String name) {
    return parsed(name).map(p -> slashed(seen(p))).orElse(name);
  }

  /** Whether {@link #path} starts at the working directory, be it upwards. */
  boolean isRelative(String name) {
    return parsed(name).map(p -> !seen(p).isAbsolute()).orElse(true);
  }

  /** The path as a URI reference, or the URI of a file that has no relative path. */
  String uri(String name) {
    String path = path(name);
    if (isRelative(name)) {
      return encoded(path);
    }
    return "file://" + (path.startsWith("/") ? "" : "/") + encoded(path);
  }

  private Optional<Path> parsed(String name) {
    try {
      return Optional.of(workingDirectory.getFileSystem().getPath(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Path seen(Path given) {
    Path absolute = workingDirectory.resolve(given).normalize();
    return absolute.startsWith(workingDirectory)
        ? workingDirectory.relativize(absolute)
        : given.normalize();
  }

  private static String slashed(Path path) {
    return path.toString().replace(path.getFileSystem().getSeparator(), "/");
  }

  /** All but what every URI may hold: a colon in the first part would make it a scheme. */
  private static String encoded(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (c >= '0' && c <= '9')
              || UNRESERVED.indexOf(c) >= 0;
      if (plain) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}
