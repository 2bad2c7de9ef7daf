package dev.rollgate.render.kustomize;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All that a kustomization is built of.
 *
 * @param root the kustomization
 * @param kustomizations itself and those that it takes, near or far
 * @param files every file of it
 * @param problem why it cannot be built of local files alone; a verb comes first
 */
record Closure(
    KustomizationFile root,
    List<KustomizationFile> kustomizations,
    List<Path> files,
    Optional<String> problem) {

  /** The folder above all of it. */
  Path ancestor() {
    Path common = root.folder();
    for (Path file : files) {
      while (!file.startsWith(common)) {
        Path parent = common.getParent();
        if (parent == null) {
          return common;
        }
        common = parent;
      }
    }
    return common;
  }
}
