package dev.rollgate.run;

import dev.rollgate.config.Configuration;
import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.config.ConfigurationFinder;
import dev.rollgate.config.ConfigurationReader;
import dev.rollgate.config.RepositoryTree;
import dev.rollgate.yaml.SourceText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the configuration of a run. */
final class ConfigurationChoice {

  private ConfigurationChoice() {}

  static ConfigurationFile read(RunRequest request) throws ConfigurationException, IOException {
    FileChoice choice = request.configuration();
    if (choice instanceof FileChoice.Named named) {
      Path file = request.workingDirectory().resolve(named.path());
      if (!Files.isRegularFile(file)) {
        throw new ConfigurationException("no such configuration: " + named.path());
      }
      return ConfigurationReader.read(file, named.path(), true);
    }
    Optional<Path> found =
        choice instanceof FileChoice.Search
            ? ConfigurationFinder.find(
                ConfigurationFinder.FILE_NAME, request.workingDirectory(), inputs(request))
            : Optional.empty();
    if (found.isEmpty()) {
      return none(request.workingDirectory());
    }
    String name = shown(request.workingDirectory(), found.get());
    if (!Files.exists(found.get())) {
      throw new ConfigurationException(name + ": a link that leads nowhere");
    }
    requireInTree(found.get(), name);
    return ConfigurationReader.read(found.get(), name, false);
  }

  /**
   * Refuses a file that was found, not named, and is a link to somewhere else.
   *
   * @throws ConfigurationException when it leads out of the tree that it was found in
   */
  static void requireInTree(Path file, String name) throws ConfigurationException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    if (folder != null && !RepositoryTree.around(folder).holds(file)) {
      throw new ConfigurationException(name + ": a link that leads out of the repository");
    }
  }

  static List<Path> inputs(RunRequest request) {
    return request.paths().stream().map(Path::of).toList();
  }

  /** A path as a user in that folder would write it. */
  static String shown(Path workingDirectory, Path file) {
    Path here = workingDirectory.toAbsolutePath().normalize();
    return here.relativize(file).toString().replace('\\', '/');
  }

  private static ConfigurationFile none(Path workingDirectory) {
    return new ConfigurationFile(
        workingDirectory.toAbsolutePath().normalize(),
        new SourceText(ConfigurationFinder.FILE_NAME, ""),
        Optional.empty(),
        Configuration.EMPTY,
        false);
  }
}
