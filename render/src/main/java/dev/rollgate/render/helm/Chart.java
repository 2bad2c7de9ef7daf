package dev.rollgate.render.helm;

import dev.rollgate.kube.Value;
import dev.rollgate.render.Sources;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A chart that is deployed by itself.
 *
 * @param folder the whole path of its folder
 * @param file its {@code Chart.yaml}
 * @param name the name that it gives itself, or its folder's
 * @param hasDependencies whether it names charts that it takes
 */
record Chart(Path folder, YamlFile file, String name, boolean hasDependencies) {

  static final String FILE = "Chart.yaml";

  private static final DocumentReader READER =
      new DocumentReader(text -> true, root -> true, Limits.DEFAULT);

  /** The charts among a run's files: no libraries, and none that another chart brings along. */
  static List<Chart> in(Sources sources) {
    List<Chart> charts = new ArrayList<>();
    sources
        .files()
        .forEach(
            (path, file) -> {
              Path folder = path.getParent();
              if (path.endsWith(FILE) && folder != null && !isSubchart(folder)) {
                read(folder, file).ifPresent(charts::add);
              }
            });
    return charts;
  }

  private static boolean isSubchart(Path folder) {
    for (Path at = folder; at.getParent() != null; at = at.getParent()) {
      if (at.endsWith("charts") && Files.exists(at.resolveSibling(FILE))) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Chart> read(Path folder, YamlFile file) {
    Optional<Value> root = root(file);
    if (root.flatMap(r -> r.member("type")).filter(t -> t.text().equals("library")).isPresent()) {
      return Optional.empty();
    }
    String name = root.flatMap(r -> r.member("name")).map(Value::text).orElse("");
    Path last = folder.getFileName();
    String fallback = last == null ? "chart" : last.toString();
    boolean dependent =
        root.flatMap(r -> r.member("dependencies")).filter(d -> !d.items().isEmpty()).isPresent()
            || Files.exists(folder.resolve("requirements.yaml"));
    return Optional.of(new Chart(folder, file, name.isEmpty() ? fallback : name, dependent));
  }

  /** What a file's first document holds, if that is YAML. */
  static Optional<Value> root(YamlFile file) {
    return READER.read(file.source()).documents().stream()
        .filter(Document.Parsed.class::isInstance)
        .map(Document.Parsed.class::cast)
        .map(Value::of)
        .findFirst();
  }
}
