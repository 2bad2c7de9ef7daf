package dev.rollgate.render.helm;

import dev.rollgate.render.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A chart in a temporary folder, with the texts that the run has now. */
final class ChartCopy implements AutoCloseable {

  private final Path temporary;
  private final Path chart;
  private final Sources sources;
  private final Map<Path, Release.Values> given = new LinkedHashMap<>();

  ChartCopy(Chart chart, ChartFiles files, Sources sources) throws IOException {
    this.sources = sources;
    this.temporary = Files.createTempDirectory("rollgate-helm");
    // Helm's messages name files below the folder that holds the chart.
    this.chart = temporary.resolve("chart");
    try {
      for (Path file : files.all()) {
        Path copy = this.chart.resolve(chart.folder().relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.write(copy, sources.bytes(file));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  Path chart() {
    return chart;
  }

  /** A file with values. */
  Path values(Release.Values from) throws IOException {
    Path copy = temporary.resolve("values-" + given.size() + ".yaml");
    given.put(copy, from);
    return Files.writeString(copy, from.text(sources));
  }

  /** The file with values that a message names. */
  Optional<Path> valuesIn(String message) {
    return given.entrySet().stream()
        .filter(e -> message.contains(e.getKey().toString()))
        .flatMap(
            e -> e.getValue() instanceof Release.ValuesFile f ? Stream.of(f.path()) : Stream.of())
        .findFirst();
  }

  private String name(Release.Values values) {
    return values instanceof Release.ValuesFile file ? sources.name(file.path()) : "its values";
  }

  /** A message of Helm's, about the chart itself in place of its copy. */
  String told(String message, String folder) {
    String told = message;
    for (Map.Entry<Path, Release.Values> values : given.entrySet()) {
      told = told.replace(values.getKey().toString(), name(values.getValue()));
    }
    return told.replace(chart.toString(), folder).replace(temporary + "/", "");
  }

  @Override
  public void close() throws IOException {
    List<Path> all;
    try (Stream<Path> below = Files.walk(temporary)) {
      all = below.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
