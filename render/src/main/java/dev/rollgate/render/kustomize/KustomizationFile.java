package dev.rollgate.render.kustomize;

import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one kustomization says.
 *
 * @param path its file
 * @param text what the file holds now
 * @param component whether it is one, which is nothing without what takes it
 * @param entries what it takes, in the order of the text
 * @param patches the files that it lays over objects, in the order of the text
 * @param problem what it does that needs more than local files, or why it cannot be read; a verb
 *     comes first
 */
record KustomizationFile(
    Path path,
    YamlFile text,
    boolean component,
    List<Entry> entries,
    List<Patch> patches,
    Optional<String> problem) {

  /** How a kustomization uses what it takes. */
  enum Use {
    /** A file with objects, or the folder of another kustomization. */
    RESOURCE,
    /** Likewise, with what makes, changes or checks objects, or the text of that itself. */
    PLUGIN,
    /** Any other file. */
    FILE
  }

  /** What an entry takes, as written. */
  record Entry(Use use, String written) {

    /** Whether it is the text itself, not the name of a file. */
    boolean isInline() {
      return use == Use.PLUGIN && KustomizationFile.isInline(written);
    }
  }

  /**
   * A file that is laid over objects.
   *
   * @param transformer what Kustomize says when it has done so
   * @param target which objects, when that is told; else those that the file names
   */
  record Patch(String transformer, String written, Optional<PatchTarget> target) {}

  /** Whether an entry that may be both is a text, not the name of a file. */
  static boolean isInline(String entry) {
    return entry.indexOf('\n') >= 0 || entry.startsWith("{");
  }

  /** Where its names start from. */
  Path folder() {
    return path.resolveSibling("").toAbsolutePath().normalize();
  }

  /** The file or folder that an entry names; empty when it can be none. */
  Optional<Path> resolve(String written) {
    return LocalNames.resolve(folder(), written);
  }
}
