package dev.rollgate.render.kustomize;

import dev.rollgate.kube.Value;
import dev.rollgate.render.kustomize.KustomizationFile.Entry;
import dev.rollgate.render.kustomize.KustomizationFile.Use;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Follows a kustomization to all that it takes, as Kustomize would, and finds what Kustomize would
 * have to fetch or run.
 */
final class ClosureWalker {

  private final SourceTree tree;
  private final KustomizationFile root;
  private final Map<Path, KustomizationFile> kustomizations = new LinkedHashMap<>();
  private final Set<Visit> visits = new LinkedHashSet<>();
  private final Set<Path> files = new LinkedHashSet<>();
  private final List<String> problems = new ArrayList<>();

  private record Visit(Path folder, boolean plugins) {}

  private ClosureWalker(SourceTree tree, KustomizationFile root) {
    this.tree = tree;
    this.root = root;
  }

  static Closure walk(SourceTree tree, KustomizationFile root) {
    ClosureWalker walker = new ClosureWalker(tree, root);
    walker.walk(root, false);
    return new Closure(
        root,
        List.copyOf(walker.kustomizations.values()),
        List.copyOf(walker.files),
        walker.problems.stream().findFirst());
  }

  /**
   * @param plugins whether its objects are what makes, changes or checks other objects
   */
  private void walk(KustomizationFile at, boolean plugins) {
    if (!visits.add(new Visit(at.folder(), plugins))) {
      return;
    }
    kustomizations.put(at.path(), at);
    files.addAll(tree.kustomizationFiles(at.folder()));
    at.problem().ifPresent(p -> report(at, p));
    for (Entry entry : at.entries()) {
      take(at, entry, entry.use() == Use.PLUGIN || (plugins && entry.use() == Use.RESOURCE));
    }
  }

  private void take(KustomizationFile at, Entry entry, boolean plugin) {
    if (entry.isInline()) {
      checkPlugins(at, new SourceText("", entry.written()), "its own text");
      return;
    }
    String written = entry.written();
    if (LocalNames.isRemote(written)) {
      report(at, "takes \"%s\" from the network".formatted(written));
      return;
    }
    Optional<Path> path = at.resolve(written);
    if (path.isEmpty()) {
      report(at, "takes \"%s\", which is no name below a folder".formatted(written));
    } else if (tree.isFile(path.get())) {
      files.add(path.get());
      if (plugin) {
        String name = '"' + tree.sources().name(path.get()) + '"';
        tree.yaml(path.get()).ifPresent(f -> checkPlugins(at, f.source(), name));
      }
    } else if (entry.use() != Use.FILE) {
      Optional<KustomizationFile> next = tree.kustomization(path.get());
      next.ifPresent(k -> walk(k, plugin));
      if (next.isEmpty()) {
        report(at, "takes \"%s\", where no file and no kustomization is".formatted(written));
      }
    } else {
      report(at, "takes \"%s\", where no file is".formatted(written));
    }
  }

  private void checkPlugins(KustomizationFile at, SourceText text, String name) {
    for (Document.Parsed document : Yaml.parsed(Yaml.read(text))) {
      check(at, new Plugin(Value.of(document), name));
    }
  }

  private void check(KustomizationFile at, Plugin plugin) {
    plugin.problem().ifPresent(p -> report(at, p));
    for (String written : plugin.names()) {
      if (LocalNames.isRemote(written)) {
        report(at, "takes \"%s\" from the network".formatted(written));
      } else {
        // It may as well be the path of a field.
        at.resolve(written).filter(tree::isFile).ifPresent(files::add);
      }
    }
  }

  private void report(KustomizationFile at, String problem) {
    problems.add(
        at.path().equals(root.path())
            ? problem
            : "\"%s\" %s".formatted(at.text().source().name(), problem));
  }
}
