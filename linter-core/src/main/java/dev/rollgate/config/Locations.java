package dev.rollgate.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the files of a run are, seen from a folder.
 *
 * @param workingDirectory what the files' names start from
 * @param folder the folder of the configuration
 */
public record Locations(Path workingDirectory, Path folder) {

  /** A file's path from the folder; empty for one that is elsewhere, or has no path. */
  public Optional<Path> below(String name) {
    try {
      return below(workingDirectory.resolve(name));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The same for a path. */
  public Optional<Path> below(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(folder) && !absolute.equals(folder)
        ? Optional.of(folder.relativize(absolute))
        : Optional.empty();
  }
}
