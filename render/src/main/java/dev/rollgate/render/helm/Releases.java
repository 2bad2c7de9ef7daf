package dev.rollgate.render.helm;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.rollgate.kube.Value;
import dev.rollgate.render.Sources;
import dev.rollgate.render.helm.Release.Values;
import dev.rollgate.render.helm.Release.ValuesFile;
import dev.rollgate.render.helm.Release.ValuesText;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the run's files say of how charts are installed: Applications of Argo CD (spec.source.helm)
 * and HelmReleases of Flux, which name a chart by its folder from the repository's root.
 */
final class Releases {

  private static final String APPLICATION = "Application";
  private static final String HELM_RELEASE = "HelmRelease";

  private static final DocumentReader READER =
      new DocumentReader(
          text -> {
            String document = text.toString();
            return document.contains(APPLICATION) || document.contains(HELM_RELEASE);
          },
          Limits.DEFAULT);

  private final List<Pointer> pointers = new ArrayList<>();

  /**
   * What points at a chart.
   *
   * @param from the file that says so
   * @param place the object's file and line
   * @param path from the repository's root to the chart
   * @param helm what says with what values: an Application's {@code source.helm}, or a HelmRelease
   */
  private record Pointer(
      Path from,
      String place,
      Path path,
      String title,
      String name,
      String namespace,
      Optional<Value> helm,
      boolean flux) {}

  Releases(Sources sources) {
    sources
        .files()
        .forEach(
            (path, file) -> {
              String text = file.source().text();
              if (text.contains(APPLICATION) || text.contains(HELM_RELEASE)) {
                read(path, file);
              }
            });
  }

  private void read(Path path, YamlFile file) {
    for (Document document : READER.read(file.source()).documents()) {
      if (document instanceof Document.Parsed parsed) {
        Value object = Value.of(parsed);
        String group = text(object, "apiVersion").replaceFirst("/.*", "");
        String kind = text(object, "kind");
        if (group.equals("argoproj.io") && kind.equals(APPLICATION)) {
          application(path, object);
        } else if (group.equals("helm.toolkit.fluxcd.io") && kind.equals(HELM_RELEASE)) {
          helmRelease(path, object);
        }
      }
    }
  }

  private void application(Path file, Value object) {
    List<Value> all = new ArrayList<>();
    object.at("spec", "source").ifPresent(all::add);
    object.at("spec", "sources").ifPresent(s -> all.addAll(s.items()));
    String name = text(object, "metadata", "name");
    for (Value source : all) {
      String release = text(source, "helm", "releaseName");
      point(
          file,
          place(object),
          text(source, "path"),
          "%s \"%s\"".formatted(APPLICATION, name),
          release.isEmpty() ? name : release,
          text(object, "spec", "destination", "namespace"),
          source.member("helm"),
          false);
    }
  }

  private void helmRelease(Path file, Value object) {
    String name = text(object, "metadata", "name");
    String target = text(object, "spec", "targetNamespace");
    String release = text(object, "spec", "releaseName");
    String composed = target.isEmpty() ? name : target + "-" + name;
    point(
        file,
        place(object),
        text(object, "spec", "chart", "spec", "chart"),
        "%s \"%s\"".formatted(HELM_RELEASE, name),
        release.isEmpty() ? composed : release,
        target.isEmpty() ? text(object, "metadata", "namespace") : target,
        object.member("spec"),
        true);
  }

  private static String place(Value object) {
    return object.span().file() + ":" + object.span().from().line();
  }

  private void point(
      Path file,
      String place,
      String path,
      String title,
      String name,
      String namespace,
      Optional<Value> helm,
      boolean flux) {
    Path below = file.getFileSystem().getPath(path).normalize();
    if (path.isBlank() || below.isAbsolute() || below.toString().isEmpty()) {
      return;
    }
    String where = namespace.isEmpty() ? "default" : namespace;
    pointers.add(new Pointer(file, place, below, title, name, where, helm, flux));
  }

  /** How a chart is installed; empty when nothing says so. */
  List<Release> of(Chart chart) {
    Map<Pointer, Release> releases = new LinkedHashMap<>();
    for (Pointer pointer : pointers) {
      root(chart, pointer).ifPresent(root -> releases.put(pointer, release(chart, pointer, root)));
    }
    Map<String, Long> titles =
        releases.values().stream().collect(groupingBy(Release::title, counting()));
    List<Release> named = new ArrayList<>();
    releases.forEach(
        (pointer, release) ->
            named.add(
                titles.getOrDefault(release.title(), 1L) == 1
                    ? release
                    : release.titled(release.title() + " of " + pointer.place())));
    return named;
  }

  /** The repository's root, if the pointer means this chart. */
  private static Optional<Path> root(Chart chart, Pointer pointer) {
    Path root = chart.folder();
    if (!root.endsWith(pointer.path())) {
      return Optional.empty();
    }
    for (int i = 0; i < pointer.path().getNameCount() && root != null; i++) {
      root = root.getParent();
    }
    return Optional.ofNullable(root).filter(pointer.from()::startsWith);
  }

  private static Release release(Chart chart, Pointer pointer, Path root) {
    List<Values> values = new ArrayList<>();
    Optional<String> problem = Optional.empty();
    Optional<Value> helm = pointer.helm();
    Path base = pointer.flux() ? root : chart.folder();
    String key = pointer.flux() ? "valuesFiles" : "valueFiles";
    List<Value> files =
        helm.flatMap(h -> pointer.flux() ? h.at("chart", "spec", key) : h.member(key))
            .map(Value::items)
            .orElse(List.of());
    boolean mayLack =
        helm.flatMap(
                h ->
                    pointer.flux()
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
        " as " + pointer.title(), pointer.name(), pointer.namespace(), values, parameters, problem);
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
