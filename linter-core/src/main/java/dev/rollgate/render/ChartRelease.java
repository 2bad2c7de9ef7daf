package dev.rollgate.render;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a chart is installed, as a user says it.
 *
 * @param chart the whole path of the chart's folder
 * @param values the whole paths of files with values; later ones count
 * @param title what tells the root from others of the chart, behind the chart's folder; empty for a
 *     chart as it comes
 * @param name the release's name; empty for the chart's own
 * @param namespace where it goes; empty where that is not told
 */
public record ChartRelease(
    Path chart,
    List<Path> values,
    String title,
    Optional<String> name,
    Optional<String> namespace) {

  /** Copies the list. */
  public ChartRelease {
    values = List.copyOf(values);
  }
}
