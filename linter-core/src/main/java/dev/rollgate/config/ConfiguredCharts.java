package dev.rollgate.config;

import dev.rollgate.config.Configuration.HelmRelease;
import dev.rollgate.render.ChartRelease;
import dev.rollgate.yaml.NodePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The charts that a configuration names, with the files that have to be there for them. */
record ConfiguredCharts(ConfigurationFile file) {

  private static final NodePath HELM = NodePath.ROOT.key("helm");
  private static final String CHART_FILE = "Chart.yaml";

  /**
   * In the order of the file.
   *
   * @throws ConfigurationException when an entry names no chart or no file, or repeats another
   */
  List<ChartRelease> releases() throws ConfigurationException {
    List<HelmRelease> entries = file.values().helm();
    List<ChartRelease> releases = new ArrayList<>();
    Set<String> roots = new HashSet<>();
    for (int i = 0; i < entries.size(); i++) {
      NodePath place = HELM.index(i);
      ChartRelease release = release(place, entries.get(i));
      if (!roots.add(release.chart() + release.title())) {
        throw file.fault(place, false, place + " is there twice");
      }
      releases.add(release);
    }
    return releases;
  }

  private ChartRelease release(NodePath place, HelmRelease entry) throws ConfigurationException {
    if (entry.chart().isEmpty()) {
      throw file.fault(place, false, place + " has no chart");
    }
    Path chart = file.resolve(place.key("chart"), entry.chart());
    if (!Files.isRegularFile(chart.resolve(CHART_FILE))) {
      throw file.fault(
          place.key("chart"), false, "there is no %s in %s".formatted(CHART_FILE, entry.chart()));
    }
    List<Path> values = new ArrayList<>();
    for (int i = 0; i < entry.values().size(); i++) {
      NodePath at = place.key("values").index(i);
      Path path = file.resolve(at, entry.values().get(i));
      if (!Files.isRegularFile(path)) {
        throw file.fault(at, false, "no such file: " + entry.values().get(i));
      }
      values.add(path);
    }
    return new ChartRelease(chart, values, title(entry), entry.release(), entry.namespace());
  }

  private static String title(HelmRelease entry) {
    return entry.release().map(r -> " as " + r).orElse("")
        + entry.namespace().map(n -> " in " + n).orElse("")
        + (entry.values().isEmpty() ? "" : " with " + String.join(", ", entry.values()));
  }
}
