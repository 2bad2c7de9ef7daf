package dev.rollgate.render.gitops;

import dev.rollgate.kube.GivenNamespace;
import dev.rollgate.kube.Value;
import dev.rollgate.render.Sources;
import dev.rollgate.render.gitops.Delivery.Deliverer;
import dev.rollgate.render.gitops.Delivery.Place;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds Applications and ApplicationSets of Argo CD, and Kustomizations and HelmReleases of Flux.
 */
final class DeliveryReader {

  /** In ApplicationSets braces are text. */
  private static final DocumentReader READER =
      new DocumentReader(text -> hasClue(text.toString()), root -> true, Limits.DEFAULT);

  /** What somebody fills in later. */
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|\\$\\{|\\$\\(");

  private final Sources sources;
  private final List<Delivery> found = new ArrayList<>();

  DeliveryReader(Sources sources) {
    this.sources = sources;
  }

  List<Delivery> read() {
    sources
        .files()
        .forEach(
            (path, file) -> {
              if (hasClue(file.source().text())) {
                read(path, file);
              }
            });
    return List.copyOf(found);
  }

  private static boolean hasClue(String text) {
    return text.contains("argoproj.io/") || text.contains("toolkit.fluxcd.io/");
  }

  private void read(Path path, YamlFile file) {
    for (Document document : READER.read(file.source()).documents()) {
      if (document instanceof Document.Parsed parsed) {
        Value object = Value.of(parsed);
        Place place = new Place(file.source().name(), object.span().from().line());
        switch (text(object, "apiVersion").replaceFirst("/.*", "") + " " + text(object, "kind")) {
          case "argoproj.io Application" -> application(path, place, object);
          case "argoproj.io ApplicationSet" ->
              new ApplicationSet(object, path, sources)
                  .applications()
                  .forEach(a -> application(path, place, a));
          case "kustomize.toolkit.fluxcd.io Kustomization" -> kustomization(path, place, object);
          case "helm.toolkit.fluxcd.io HelmRelease" -> helmRelease(path, place, object);
          default -> {}
        }
      }
    }
  }

  private void application(Path file, Place place, Value object) {
    List<Value> all = new ArrayList<>();
    object.at("spec", "source").ifPresent(all::add);
    object.at("spec", "sources").ifPresent(s -> all.addAll(s.items()));
    String name = text(object, "metadata", "name");
    for (Value source : all) {
      String release = text(source, "helm", "releaseName");
      String forced = text(source, "kustomize", "namespace");
      GivenNamespace target =
          forced.isEmpty()
              ? given(text(object, "spec", "destination", "namespace"), false)
              : given(forced, true);
      if (source.member("plugin").isEmpty()) {
        add(
            Deliverer.ARGO,
            "Application \"%s\"".formatted(name),
            file,
            place,
            text(source, "path"),
            release.isEmpty() ? name : release,
            target,
            source);
      }
    }
  }

  private void kustomization(Path file, Place place, Value object) {
    String name = text(object, "metadata", "name");
    object
        .member("spec")
        .ifPresent(
            spec ->
                add(
                    Deliverer.FLUX_KUSTOMIZATION,
                    "Kustomization \"%s\"".formatted(name),
                    file,
                    place,
                    text(spec, "path"),
                    name,
                    given(text(spec, "targetNamespace"), true),
                    spec));
  }

  private void helmRelease(Path file, Place place, Value object) {
    String name = text(object, "metadata", "name");
    String target = text(object, "spec", "targetNamespace");
    String release = text(object, "spec", "releaseName");
    String composed = target.isEmpty() ? name : target + "-" + name;
    object
        .member("spec")
        .ifPresent(
            spec ->
                add(
                    Deliverer.FLUX_HELM,
                    "HelmRelease \"%s\"".formatted(name),
                    file,
                    place,
                    text(spec, "chart", "spec", "chart"),
                    release.isEmpty() ? composed : release,
                    given(target.isEmpty() ? text(object, "metadata", "namespace") : target, false),
                    spec));
  }

  private static GivenNamespace given(String namespace, boolean overrides) {
    return namespace.isBlank() || PLACEHOLDER.matcher(namespace).find()
        ? GivenNamespace.UNKNOWN
        : new GivenNamespace(Optional.of(namespace), overrides);
  }

  private void add(
      Deliverer by,
      String title,
      Path file,
      Place place,
      String path,
      String name,
      GivenNamespace namespace,
      Value settings) {
    // A path with a colon is an address; one that cannot be a path on this machine is none of ours.
    if (path.isBlank() || path.contains(":") || path.contains("\0")) {
      return;
    }
    Path below = file.getFileSystem().getPath(path).normalize();
    if (!below.isAbsolute() && !below.toString().isEmpty() && !below.startsWith("..")) {
      found.add(new Delivery(by, title, file, place, below, name, namespace, settings));
    }
  }

  static String text(Value value, String... keys) {
    return value.at(keys).map(Value::text).orElse("");
  }
}
