package dev.rollgate.render.kustomize;

import dev.rollgate.render.Tool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the kustomizations that are deployed by themselves: those that no other one takes, and
 * those that Argo CD or Flux is told to apply.
 */
final class Roots {

  private Roots() {}

  /** What each root among the run's files is built of, as far as it could matter. */
  static List<Closure> thatMatter(SourceTree tree) {
    return of(tree).stream()
        .filter(closure -> closure.files().stream().anyMatch(tree::mayMatter))
        .toList();
  }

  private static List<Closure> of(SourceTree tree) {
    List<Closure> all = new ArrayList<>();
    for (Path folder : folders(tree)) {
      tree.kustomization(folder).ifPresent(k -> all.add(ClosureWalker.walk(tree, k)));
    }
    Set<Path> taken = new HashSet<>();
    for (Closure closure : all) {
      Path root = closure.root().path();
      closure.kustomizations().stream()
          .map(KustomizationFile::path)
          .filter(path -> !path.equals(root))
          .forEach(taken::add);
    }
    return all.stream()
        .filter(c -> !c.root().component())
        .filter(c -> !taken.contains(c.root().path()) || isDelivered(c, tree))
        .toList();
  }

  private static boolean isDelivered(Closure closure, SourceTree tree) {
    return !tree.sources().deliveries().ofKustomization(closure.root().folder()).isEmpty();
  }

  private static Set<Path> folders(SourceTree tree) {
    Set<Path> folders = new LinkedHashSet<>();
    for (Path file : tree.sources().files().keySet()) {
      if (Tool.KUSTOMIZE.isMarkedBy(file.toString())) {
        folders.add(file.resolveSibling(""));
      }
    }
    return folders;
  }
}
