package dev.rollgate.render.gitops;

import static dev.rollgate.render.gitops.DeliveryReader.text;

import dev.rollgate.kube.Value;
import dev.rollgate.render.Sources;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * What git generators find in the repository, among the files of the run. Its root is the outermost
 * folder from which anything is found, from that with {@code .git}, or of the run, to that of the
 * generator.
 */
final class RepositoryFolders {

  private static final DocumentReader READER =
      new DocumentReader(text -> true, root -> true, Limits.DEFAULT);

  private final List<Path> roots = new ArrayList<>();
  private final Sources sources;

  /**
   * @param file where the generator stands
   */
  RepositoryFolders(Path file, Sources sources) {
    this.sources = sources;
    Path folder = file.resolveSibling("").normalize();
    Path outermost = outermost(folder, sources);
    for (Path at = folder; at != null && at.startsWith(outermost); at = at.getParent()) {
      roots.add(0, at);
    }
  }

  private static Path outermost(Path folder, Sources sources) {
    for (Path at = folder; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return at;
      }
    }
    Path common = folder;
    for (Path file : sources.files().keySet()) {
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

  /** One for each folder that the items of {@code directories} take. */
  List<Parameters> directories(List<Value> items) {
    TreeSet<Path> folders = new TreeSet<>();
    for (Path file : sources.files().keySet()) {
      Path at = file.getParent();
      while (at != null && folders.add(at)) {
        at = at.getParent();
      }
    }
    return found(folders.stream().toList(), items).stream()
        .map(folder -> Parameters.NONE.withPath(folder.toString().replace('\\', '/')))
        .toList();
  }

  /** One for each file that the items of {@code files} take. */
  List<Parameters> files(List<Value> items) {
    TreeMap<Path, YamlFile> files = new TreeMap<>(sources.files());
    List<Parameters> all = new ArrayList<>();
    for (Path root : roots) {
      for (Path path : from(root, files.keySet().stream(), items)) {
        YamlFile file = files.get(root.resolve(path));
        Path folder = path.getParent();
        if (file != null && folder != null) {
          content(file)
              .map(c -> Parameters.NONE.with("", c))
              .map(p -> p.withPath(folder.toString().replace('\\', '/')))
              .map(p -> p.with("path.filename", path.getFileName() + ""))
              .ifPresent(all::add);
        }
      }
      if (!all.isEmpty()) {
        return all;
      }
    }
    return all;
  }

  private static Optional<Value> content(YamlFile file) {
    return READER.read(file.source()).documents().stream()
        .filter(Document.Parsed.class::isInstance)
        .map(Document.Parsed.class::cast)
        .map(Value::of)
        .findFirst();
  }

  private List<Path> found(List<Path> candidates, List<Value> items) {
    return roots.stream()
        .map(root -> from(root, candidates.stream(), items))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Path> from(Path root, Stream<Path> candidates, List<Value> items) {
    List<PathMatcher> taken = matchers(root.getFileSystem(), items, false);
    List<PathMatcher> left = matchers(root.getFileSystem(), items, true);
    return candidates
        .filter(path -> path.startsWith(root) && !path.equals(root))
        .map(root::relativize)
        .filter(path -> taken.stream().anyMatch(m -> m.matches(path)))
        .filter(path -> left.stream().noneMatch(m -> m.matches(path)))
        .toList();
  }

  private static List<PathMatcher> matchers(
      FileSystem system, List<Value> items, boolean excluding) {
    List<PathMatcher> matchers = new ArrayList<>();
    for (Value item : items) {
      boolean excludes = item.member("exclude").filter(Value::isTrue).isPresent();
      String path = text(item, "path");
      if (excludes == excluding && !path.isBlank()) {
        try {
          matchers.add(system.getPathMatcher("glob:" + path.replaceFirst("^\\./", "")));
        } catch (PatternSyntaxException e) {
          // Argo CD would say what is wrong with it: it takes nothing.
        }
      }
    }
    return matchers;
  }
}
