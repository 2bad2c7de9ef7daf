package dev.rollgate.run;

import dev.rollgate.baseline.BaselineFile;
import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationFile;
import dev.rollgate.config.ConfigurationFinder;
import dev.rollgate.yaml.NodePath;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the baseline of a run is, or comes to be.
 *
 * @param file the file; it need not exist
 * @param name what messages call it
 * @param wanted whether somebody names it, so that its absence is a fault
 * @param complete whether the run reads everything in its folder
 * @param workingDirectory what the names of files start from
 */
public record BaselinePlace(
    Path file, String name, boolean wanted, boolean complete, Path workingDirectory) {

  static BaselinePlace of(RunRequest request, ConfigurationFile configuration)
      throws ConfigurationException {
    Path here = request.workingDirectory().toAbsolutePath().normalize();
    Optional<Path> named = named(request, configuration, here);
    Path file = named.isPresent() ? named.get() : unnamed(request, configuration, here);
    return new BaselinePlace(
        file,
        ConfigurationChoice.shown(here, file),
        named.isPresent(),
        readsAllOf(request, here, file),
        here);
  }

  private static Optional<Path> named(
      RunRequest request, ConfigurationFile configuration, Path here)
      throws ConfigurationException {
    if (request.baseline() instanceof FileChoice.Named choice) {
      return Optional.of(here.resolve(choice.path()).normalize());
    }
    Optional<String> configured = configuration.values().baseline();
    if (configured.isEmpty()) {
      return Optional.empty();
    }
    NodePath place = NodePath.ROOT.key("baseline");
    return Optional.of(configuration.resolve(place, configured.get()));
  }

  private static Path unnamed(RunRequest request, ConfigurationFile configuration, Path here)
      throws ConfigurationException {
    if (request.baseline() instanceof FileChoice.Fallback fallback) {
      return here.resolve(fallback.path()).normalize();
    }
    Path file =
        configuration.exists()
            ? configuration.folder().resolve(BaselineFile.NAME)
            : ConfigurationFinder.find(BaselineFile.NAME, here, ConfigurationChoice.inputs(request))
                .orElse(here.resolve(BaselineFile.NAME));
    // It may be written to as well.
    ConfigurationChoice.requireInTree(file, ConfigurationChoice.shown(here, file));
    return file;
  }

  private static boolean readsAllOf(RunRequest request, Path here, Path file) {
    Path folder = file.toAbsolutePath().normalize().getParent();
    return folder != null
        && request.exclude().isEmpty()
        && ConfigurationChoice.inputs(request).stream()
            .map(input -> here.resolve(input).normalize())
            .anyMatch(input -> Files.isDirectory(input) && folder.startsWith(input));
  }

  /** What a file is called from the baseline's folder, by the name that the user gave. */
  public String nameFromFolder(String file) {
    try {
      Path folder = file().toAbsolutePath().normalize().getParent();
      Path path = workingDirectory.resolve(file).toAbsolutePath().normalize();
      return folder == null ? file : folder.relativize(path).toString().replace('\\', '/');
    } catch (InvalidPathException e) {
      return file;
    }
  }
}
