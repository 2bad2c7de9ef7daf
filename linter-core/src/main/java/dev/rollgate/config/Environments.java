package dev.rollgate.config;

import dev.rollgate.files.Globs;
import java.nio.file.Path;
import java.util.Optional;

/** The folders that are projects by themselves. */
public final class Environments {

  private final Locations locations;
  private final Globs folders;

  /**
   * Makes them from globs.
   *
   * @param folders from the configuration's folder
   */
  Environments(Locations locations, Globs folders) {
    this.locations = locations;
    this.folders = folders;
  }

  /** The folder that a file belongs to: the outermost that a glob matches. */
  public Optional<String> of(String file) {
    Optional<Path> path = locations.below(file);
    for (int depth = 1; path.isPresent() && depth < path.get().getNameCount(); depth++) {
      Path folder = path.get().subpath(0, depth);
      if (folders.match(folder)) {
        return Optional.of(folder.toString().replace('\\', '/'));
      }
    }
    return Optional.empty();
  }
}
