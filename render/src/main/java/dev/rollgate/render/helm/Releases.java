package dev.rollgate.render.helm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.rollgate.kube.Value;
import dev.rollgate.render.Sources;
import dev.rollgate.render.gitops.Deliveries;
import dev.rollgate.render.gitops.Delivery;
import dev.rollgate.render.gitops.Delivery.Deliverer;
import dev.rollgate.render.helm.Release.Values;
import dev.rollgate.render.helm.Release.ValuesFile;
import dev.rollgate.render.helm.Release.ValuesText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the run's files say of how charts are installed: Applications of Argo CD (spec.source.helm)
 * and HelmReleases of Flux, which name a chart by its folder from the repository's root.
 */
final class Releases {

  private final Deliveries deliveries;

  Releases(Sources sources) {
    this.deliveries = sources.deliveries();
  }

  /** How a chart is installed; empty when nothing says so. */
  List<Release> of(Chart chart) {
    Map<Delivery, Release> releases = new LinkedHashMap<>();
    for (Delivery delivery : deliveries.of(chart.folder())) {
      if (delivery.by() != Deliverer.FLUX_KUSTOMIZATION) {
        delivery
            .repository(chart.folder())
            .ifPresent(root -> releases.put(delivery, release(chart, delivery, root)));
      }
    }
    Map<String, Long> titles =
        releases.values().stream().collect(groupingBy(Release::title, counting()));
    List<Release> named = new ArrayList<>();
    releases.forEach(
        (delivery, release) ->
            named.add(
                titles.getOrDefault(release.title(), 1L) == 1
                    ? release
                    : release.titled(release.title() + " of " + delivery.place())));
    return named;
  }

  private static Release release(Chart chart, Delivery delivery, Path root) {
    List<Values> values = new ArrayList<>();
    boolean flux = delivery.by() == Deliverer.FLUX_HELM;
    Optional<Value> helm =
        flux ? Optional.of(delivery.settings()) : delivery.settings().member("helm");
    Optional<String> problem = helm.flatMap(Releases::unknown);
    Path base = flux ? root : chart.folder();
    String key = flux ? "valuesFiles" : "valueFiles";
    List<Value> files =
        helm.flatMap(h -> flux ? h.at("chart", "spec", key) : h.member(key))
            .map(Value::items)
            .orElse(List.of());
    boolean mayLack =
        helm.flatMap(
                h ->
                    flux
                        ? h.at("chart", "spec", "ignoreMissingValuesFiles")
                        : h.member("ignoreMissingValueFiles"))
            .map(Value::isTrue)
            .orElse(false);
    for (Value file : files) {
      Optional<Path> found = file(file.text(), base, root);
      if (found.isPresent()) {
        values.add(new ValuesFile(found.get()));
      } else if (!mayLack && problem.isEmpty()) {
        problem =
            Optional.of("its values file \"%s\" is not in the repository".formatted(file.text()));
      }
    }
    helm.flatMap(h -> h.member("values")).ifPresent(v -> values.add(new ValuesText(yaml(v))));
    helm.flatMap(h -> h.member("valuesObject")).ifPresent(v -> values.add(new ValuesText(yaml(v))));
    Map<String, String> parameters = new LinkedHashMap<>();
    helm.flatMap(h -> h.member("parameters")).map(Value::items).orElse(List.of()).stream()
        .forEach(p -> parameters.put(text(p, "name"), text(p, "value")));
    return new Release(
        " as " + delivery.title(),
        delivery.name(),
        Deliveries.destination(List.of(delivery)),
        values,
        parameters,
        problem);
  }

  /** What a HelmRelease takes that is not in it. */
  private static Optional<String> unknown(Value spec) {
    return Stream.of("valuesFrom", "postRenderers")
        .filter(key -> spec.member(key).filter(v -> !v.items().isEmpty()).isPresent())
        .map("its HelmRelease has %s, which is not followed"::formatted)
        .findFirst();
  }

  /** Where a values file is, if it lies in the repository; {@code $ref/} leads to a root. */
  private static Optional<Path> file(String name, Path base, Path root) {
    boolean fromRoot = name.startsWith("/") || name.startsWith("$");
    String below = name.replaceFirst("^\\$[^/]*/|^/+", "");
    if (below.isBlank() || below.contains("://")) {
      return Optional.empty();
    }
    Path file = (fromRoot ? root : base).resolve(below).normalize();
    return Optional.of(file).filter(f -> f.startsWith(root) && Files.isRegularFile(f));
  }

  /** The text of a value: of YAML in a text, or as it stands. */
  private static String yaml(Value value) {
    return value.type() == Value.Type.OBJECT
        ? " ".repeat(value.span().from().column() - 1) + value.span().text()
        : value.text();
  }

  private static String text(Value value, String... keys) {
    return value.at(keys).map(Value::text).orElse("");
  }
}
