package dev.rollgate.render.helm;

import dev.rollgate.render.Sources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A chart in a temporary folder, with the texts that the run has now. */
final class ChartCopy implements AutoCloseable {

  private final Path temporary;
  private final Path chart;
  private final Sources sources;
  private int values;

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
    Path copy = temporary.resolve("values-" + values++ + ".yaml");
    return Files.writeString(copy, from.text(sources));
  }

  /** A message of Helm's, about the chart itself in place of its copy. */
  String told(String message, String folder) {
    return message.replace(chart.toString(), folder).replace(temporary + "/", "");
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
