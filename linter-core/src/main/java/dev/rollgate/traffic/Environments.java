package dev.rollgate.traffic;

import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/** Tells which environment a file belongs to. */
@FunctionalInterface
public interface Environments {

  /** There is one alone. */
  Environments NONE = file -> Optional.empty();

  /** The environment of a file, by its name; empty for one that stands outside of them. */
  Optional<Environment> of(String file);

  /** How environments are found. */
  @FunctionalInterface
  interface Finder {

    /**
     * Finds them.
     *
     * @param files those that are not rendered
     */
    Environments in(List<YamlFile> files);
  }
}
