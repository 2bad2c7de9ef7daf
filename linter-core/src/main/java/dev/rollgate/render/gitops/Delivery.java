package dev.rollgate.render.gitops;

import dev.rollgate.kube.GivenNamespace;
import dev.rollgate.kube.Value;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An object that has a folder of the repository applied.
 *
 * @param by what it is an object of
 * @param title for people: {@code Application "web"}
 * @param file where it stands
 * @param place the file's name and the line
 * @param path from the repository's root to the folder
 * @param name what it calls that which is applied
 * @param namespace where that goes
 * @param settings an Application's source, or the {@code spec} of an object of Flux
 */
public record Delivery(
    Deliverer by,
    String title,
    Path file,
    Place place,
    Path path,
    String name,
    GivenNamespace namespace,
    Value settings) {

  private static final List<String> CHANGES =
      List.of("patches", "components", "patchesStrategicMerge", "patchesJson6902");

  /** Who applies. */
  public enum Deliverer {
    /** An Application of Argo CD, which looks for itself what the folder holds. */
    ARGO,
    /** A Kustomization of Flux. */
    FLUX_KUSTOMIZATION,
    /** A HelmRelease of Flux. */
    FLUX_HELM
  }

  /** The line of a file, by its name. */
  public record Place(String file, int line) {

    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /**
   * The repository's root, if the delivery means this folder. Which repository a delivery names
   * cannot be known; its own is taken for it where the folder is there.
   */
  public Optional<Path> repository(Path folder) {
    if (!folder.endsWith(path)) {
      return Optional.empty();
    }
    Path root = folder;
    for (int i = 0; i < path.getNameCount() && root != null; i++) {
      root = root.getParent();
    }
    return Optional.ofNullable(root).filter(file::startsWith);
  }

  /** What it has laid over the objects; empty when they go as they are. */
  public Optional<String> changes() {
    Value holder = by == Deliverer.ARGO ? settings.member("kustomize").orElse(settings) : settings;
    return CHANGES.stream().filter(key -> holder.member(key).isPresent()).findFirst();
  }

  /** Whether it means a folder for Kustomize, or one of plain manifests. */
  boolean isOfManifests() {
    return by == Deliverer.FLUX_KUSTOMIZATION
        || (by == Deliverer.ARGO && settings.member("helm").isEmpty());
  }

  /** Whether it has the files of a folder applied as they are, where nothing else is to be done. */
  boolean isOfPlainFiles() {
    return isOfManifests()
        && settings.at("directory", "include").isEmpty()
        && settings.at("directory", "exclude").isEmpty();
  }

  /** Whether it takes what lies in folders further down too. */
  boolean isRecursive() {
    return by == Deliverer.FLUX_KUSTOMIZATION
        || settings.at("directory", "recurse").filter(Value::isTrue).isPresent();
  }

  /** The same, for objects that may get a namespace before this one counts, unless it overrides. */
  Delivery whatItForces() {
    return namespace.overrides()
        ? this
        : new Delivery(by, title, file, place, path, name, GivenNamespace.UNKNOWN, settings);
  }
}
