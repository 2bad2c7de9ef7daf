package dev.rollgate.config;

import dev.rollgate.files.Globs;
import dev.rollgate.traffic.Environment;
import dev.rollgate.traffic.Environments;
import java.nio.file.Path;
import java.util.Optional;

/** Folders that globs of the configuration name. */
final class ConfiguredEnvironments implements Environments {

  private final Locations locations;
  private final Globs folders;

  /**
   * Makes them from globs.
   *
   * @param folders from the configuration's folder
   */
  ConfiguredEnvironments(Locations locations, Globs folders) {
    this.locations = locations;
    this.folders = folders;
  }

  /** The outermost folder that a glob matches. */
  @Override
  public Optional<Environment> of(String file) {
    Optional<Path> path = locations.below(file);
    for (int depth = 1; path.isPresent() && depth < path.get().getNameCount(); depth++) {
      Path folder = path.get().subpath(0, depth);
      if (folders.match(folder)) {
        return Optional.of(new Environment(folder.toString().replace('\\', '/'), ""));
      }
    }
    return Optional.empty();
  }
}
