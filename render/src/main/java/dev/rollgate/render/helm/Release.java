package dev.rollgate.render.helm;

import dev.rollgate.kube.GivenNamespace;
import dev.rollgate.render.ChartRelease;
import dev.rollgate.render.Destination;
import dev.rollgate.render.Sources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a chart is installed.
 *
 * @param title what tells this root from others of the chart, behind the chart's folder: {@code
 *     with values-prod.yaml}; empty for the default
 * @param name the release's name
 * @param destination where it goes, as far as it is told
 * @param values later ones count
 * @param parameters single values, which count above all others, by path
 * @param problem why it cannot be rendered, where that is known beforehand
 */
record Release(
    String title,
    String name,
    Destination destination,
    List<Values> values,
    Map<String, String> parameters,
    Optional<String> problem) {

  private static final String NAMESPACE = "default";

  /** Values for a chart. */
  sealed interface Values {

    /** YAML, as it is now. */
    String text(Sources sources) throws IOException;
  }

  /** A file. */
  record ValuesFile(Path path) implements Values {

    @Override
    public String text(Sources sources) throws IOException {
      return new String(sources.bytes(path), StandardCharsets.UTF_8);
    }
  }

  /** What stands in another file. */
  record ValuesText(String yaml) implements Values {

    @Override
    public String text(Sources sources) {
      return yaml;
    }
  }

  Release {
    values = List.copyOf(values);
  }

  /** The namespace; that of Kubernetes where nobody told one. */
  String namespace() {
    return destination.namespace().name().orElse(NAMESPACE);
  }

  /** The same under another title. */
  Release titled(String other) {
    return new Release(other, name, destination, values, parameters, problem);
  }

  /** A chart with its own values alone. */
  static Release plain(Chart chart) {
    return new Release(
        "", chart.name(), Destination.UNKNOWN, List.of(), Map.of(), Optional.empty());
  }

  /** A chart with a values file that lies beside it. */
  static Release with(Chart chart, Path file) {
    return new Release(
        " with " + file.getFileName(),
        chart.name(),
        Destination.UNKNOWN,
        List.of(new ValuesFile(file)),
        Map.of(),
        Optional.empty());
  }

  /** A chart as a user says that it is installed. */
  static Release configured(Chart chart, ChartRelease told) {
    return new Release(
        told.title(),
        told.name().orElse(chart.name()),
        told.namespace()
            .map(n -> new Destination(GivenNamespace.byDefault(n), Set.of()))
            .orElse(Destination.UNKNOWN),
        told.values().stream().<Values>map(ValuesFile::new).toList(),
        Map.of(),
        Optional.empty());
  }
}
