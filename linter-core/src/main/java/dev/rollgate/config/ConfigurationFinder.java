package dev.rollgate.config;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Looks for a file that counts for the inputs of a run, in their folder and in those above. */
public final class ConfigurationFinder {

  /** What the configuration is called. */
  public static final String FILE_NAME = "rollgate.yaml";

  private ConfigurationFinder() {}

  /**
   * The nearest file of this name: from the deepest folder that holds all inputs upwards, to the
   * root of the repository when there is one.
   *
   * @param inputs files and folders; the working directory counts when there is none
   */
  public static Optional<Path> find(String fileName, Path workingDirectory, List<Path> inputs) {
    for (Path folder = common(workingDirectory, inputs);
        folder != null;
        folder = folder.getParent()) {
      Path file = folder.resolve(fileName);
      // A link that leads nowhere, or a pipe, was meant to be one: to read it tells what it is.
      if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(file)) {
        return Optional.of(file);
      }
      if (Files.exists(folder.resolve(".git"))) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Path common(Path workingDirectory, List<Path> inputs) {
    Path common = null;
    for (Path input : inputs) {
      Path absolute = workingDirectory.resolve(input).toAbsolutePath().normalize();
      Path folder = Files.isDirectory(absolute) ? absolute : absolute.getParent();
      if (common == null) {
        common = folder;
      }
      while (common != null && folder != null && !folder.startsWith(common)) {
        common = common.getParent();
      }
    }
    return common == null ? workingDirectory.toAbsolutePath().normalize() : common;
  }
}
