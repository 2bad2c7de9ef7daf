package dev.rollgate.render.kustomize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a kustomization in a folder of their own, laid out as in the sources. Nothing else
 * is there, and it goes when it is closed.
 */
final class WorkingCopy implements AutoCloseable {

  private final Path temporary;
  private final Path ancestor;
  private final SourceTree tree;
  private final BuildMetadata metadata;
  private final Path folder;

  private WorkingCopy(Path temporary, Closure closure, SourceTree tree, BuildMetadata metadata) {
    this.temporary = temporary;
    this.ancestor = closure.ancestor();
    this.tree = tree;
    this.metadata = metadata;
    this.folder = place(closure.root().folder());
  }

  static WorkingCopy of(Closure closure, SourceTree tree) throws IOException, UnbuildableException {
    BuildMetadata metadata = BuildMetadata.addedTo(closure.root().text().source());
    Path temporary = Files.createTempDirectory("rollgate-kustomize").toRealPath();
    WorkingCopy copy = new WorkingCopy(temporary, closure, tree, metadata);
    try {
      Files.createDirectories(copy.home());
      for (Path file : closure.files()) {
        copy.add(file, closure);
      }
      return copy;
    } catch (IOException | UnbuildableException | RuntimeException e) {
      copy.close();
      throw e;
    }
  }

  private void add(Path file, Closure closure) throws IOException, UnbuildableException {
    if (Files.exists(file) && !file.toRealPath().startsWith(ancestor.toRealPath())) {
      throw new UnbuildableException(
          "takes \"%s\", a link that leads elsewhere".formatted(tree.sources().name(file)));
    }
    byte[] bytes =
        file.equals(closure.root().path())
            ? metadata.text().getBytes(StandardCharsets.UTF_8)
            : tree.sources().bytes(file);
    Path place = place(file);
    Files.createDirectories(place.resolveSibling(""));
    Files.write(place, bytes);
  }

  private Path place(Path source) {
    return temporary.resolve("tree").resolve(ancestor.relativize(source).toString()).normalize();
  }

  /** The folder of the kustomization. */
  Path folder() {
    return folder;
  }

  /** An empty folder for what programs keep of their own. */
  Path home() {
    return temporary.resolve("home");
  }

  /** What Kustomize notes in objects though the author did not ask for it. */
  List<String> addedAnnotations() {
    return metadata.added();
  }

  /** A message with the names of the sources in place of those of the copy. */
  String withNames(String message) {
    String place = Pattern.quote(temporary.resolve("tree").toString());
    return Pattern.compile(place + "(?:/([^\\s'\":;,]*))?")
        .matcher(message)
        .replaceAll(m -> Matcher.quoteReplacement(name(m.group(1))));
  }

  private String name(@Nullable String below) {
    return tree.sources().name(below == null ? ancestor : ancestor.resolve(below));
  }

  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(temporary)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
