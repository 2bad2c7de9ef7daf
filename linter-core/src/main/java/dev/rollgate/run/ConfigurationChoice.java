package dev.rollgate.run;

import dev.rollgate.config.Configuration;
import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.config.ConfigurationFinder;
import dev.rollgate.config.ConfigurationReader;
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
      return ConfigurationReader.read(file, named.path());
    }
    Optional<Path> found =
        choice instanceof FileChoice.Search
            ? ConfigurationFinder.find(
                ConfigurationFinder.FILE_NAME, request.workingDirectory(), inputs(request))
            : Optional.empty();
    return found.isPresent()
        ? ConfigurationReader.read(found.get(), shown(request.workingDirectory(), found.get()))
        : none(request.workingDirectory());
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
        Configuration.EMPTY);
  }
}
