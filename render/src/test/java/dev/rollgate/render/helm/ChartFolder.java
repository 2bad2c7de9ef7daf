package dev.rollgate.render.helm;

import dev.rollgate.kube.Kind;
import dev.rollgate.render.RenderSettings;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Sources;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A repository with charts, and what a run reads of it. */
final class ChartFolder {

  /** A Service that makes a chart matter. */
  static final String BALANCER =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: web
      spec:
        type: LoadBalancer
      """;

  private final Path root;
  private final Map<String, YamlFile> changed = new HashMap<>();
  private final DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
  private final Map<Path, YamlFile> read = new HashMap<>();
  private final HelmRenderer renderer;

  ChartFolder(Path root) {
    this(root, new HelmRenderer());
  }

  ChartFolder(Path root, HelmRenderer renderer) {
    this.root = root;
    this.renderer = renderer;
  }

  ChartFolder file(String name, String text) {
    try {
      Path path = root.resolve(name);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  ChartFolder chart(String folder) {
    String name = Path.of(folder).getFileName().toString();
    return file(folder + "/Chart.yaml", "apiVersion: v2\nname: " + name + "\nversion: 0.1.0\n");
  }

  /** What the run makes of a file in memory. */
  ChartFolder change(String name, String text) {
    changed.put(name, reader.read(new SourceText(name, text)));
    return this;
  }

  void configure(RenderSettings settings) {
    renderer.configure(settings);
  }

  Renderings render() {
    List<YamlFile> files = new ArrayList<>();
    Map<String, Path> paths = new HashMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path path : all.filter(p -> p.toString().endsWith(".yaml")).sorted().toList()) {
        String name = root.relativize(path).toString();
        YamlFile known = changed.get(name);
        files.add(known == null ? read.computeIfAbsent(path, p -> read(p, name)) : known);
        paths.put(name, path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return renderer.render(new Sources(root, files, paths));
  }

  private YamlFile read(Path path, String name) {
    try {
      return reader.read(new SourceText(name, Files.readString(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The roots' names, and after those that failed an exclamation mark. */
  static List<String> roots(Renderings renderings) {
    List<String> names = new ArrayList<>();
    renderings.rendered().forEach(r -> names.add(r.root().name()));
    renderings.unrendered().forEach(u -> names.add(u.root().name() + "!"));
    return names;
  }

  /** The documents of a root, one text. */
  static String text(Rendering rendering) {
    StringBuilder text = new StringBuilder();
    rendering.parts().forEach(p -> text.append(p.file().source().text()).append("---\n"));
    return text.toString();
  }

  /** The only root, which has to be rendered. */
  Rendering only() {
    Renderings renderings = render();
    if (renderings.rendered().size() != 1 || !renderings.unrendered().isEmpty()) {
      throw new AssertionError(roots(renderings) + " " + renderings.unrendered());
    }
    return renderings.rendered().get(0);
  }
}
