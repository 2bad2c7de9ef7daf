package dev.rollgate.render.helm;

import com.marcnuri.helm.TemplateCommand;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Root;
import dev.rollgate.render.Sources;
import dev.rollgate.render.Tool;
import dev.rollgate.render.Unrendered;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The roots of one chart.
 *
 * @param releases how it is installed; each is a root
 * @param kubernetesVersion what the templates are told; empty for Helm's own
 */
record ChartRoots(
    Chart chart, ChartFiles files, List<Release> releases, Optional<String> kubernetesVersion) {

  ChartRoots {
    releases = List.copyOf(releases);
  }

  /** The run's texts that may change what the roots become. */
  List<SourceText> read(Sources sources) {
    return paths().stream().flatMap(p -> sources.at(p).stream()).map(YamlFile::source).toList();
  }

  private List<Path> paths() {
    List<Path> paths = new ArrayList<>(files.all());
    paths.addAll(values(releases));
    return paths;
  }

  private static List<Path> values(List<Release> releases) {
    return releases.stream()
        .flatMap(r -> r.values().stream())
        .filter(Release.ValuesFile.class::isInstance)
        .map(v -> ((Release.ValuesFile) v).path())
        .toList();
  }

  /** Renders them all; once one takes too long the rest, of the same templates, are not tried. */
  Renderings render(Sources sources, HelmCalls calls) {
    List<Rendering> rendered = new ArrayList<>();
    List<Unrendered> unrendered = new ArrayList<>();
    List<Release> taken = new ArrayList<>();
    Optional<String> late = Optional.empty();
    try (ChartCopy copy = new ChartCopy(chart, files, sources)) {
      for (Release release : releases) {
        Root root = root(release, sources);
        if (release.problem().isPresent()) {
          unrendered.add(new Unrendered(root, release.problem().get()));
          continue;
        }
        if (late.isPresent()) {
          unrendered.add(new Unrendered(root, "another root of the chart " + late.get()));
          continue;
        }
        try {
          String output = calls.output(command(release, copy));
          List<Rendering.Part> parts = new ChartOutput(chart, sources).parts(output);
          rendered.add(new Rendering(root, parts, release.destination()));
          taken.add(release);
        } catch (LateException e) {
          late = Optional.of(e.reason());
          unrendered.add(new Unrendered(root, e.reason()));
        } catch (IllegalStateException e) {
          String message = String.valueOf(e.getMessage());
          String name = sources.name(chart.folder());
          ChartOutput known = new ChartOutput(chart, sources);
          Failure failure = Failure.of(message, chart, copy, known, name);
          unrendered.add(new Unrendered(root, failure.at(), failure.reason()));
        }
      }
    } catch (IOException e) {
      return failed(sources, "its files cannot be copied: " + e.getMessage());
    }
    return new Renderings(rendered, unrendered, inputs(taken, sources), List.of());
  }

  /** None of them is rendered, for the same reason. */
  Renderings failed(Sources sources, String reason) {
    List<Unrendered> all =
        releases.stream().map(r -> new Unrendered(root(r, sources), reason)).toList();
    return new Renderings(List.of(), all, Set.of(), List.of());
  }

  private Root root(Release release, Sources sources) {
    return new Root(
        Tool.HELM,
        sources.name(chart.folder()) + release.title(),
        new Span(chart.file().source(), 0, 0),
        shared(release, sources));
  }

  private Set<String> shared(Release release, Sources sources) {
    Set<Path> paths = files.shared(sources);
    paths.addAll(values(List.of(release)));
    paths.add(chart.folder().resolve("values.yaml"));
    return paths.stream().map(sources::name).collect(Collectors.toSet());
  }

  private TemplateCommand command(Release release, ChartCopy copy) throws IOException {
    TemplateCommand command =
        HelmLibrary.template(copy.chart())
            .withName(release.name())
            .withNamespace(release.namespace());
    for (Release.Values values : release.values()) {
      command.withValuesFile(copy.values(values));
    }
    release.parameters().forEach(command::set);
    kubernetesVersion.ifPresent(command::withKubeVersion);
    return command;
  }

  /** Of what was rendered: values that were of no use otherwise are told as they are. */
  private Set<String> inputs(List<Release> taken, Sources sources) {
    if (taken.isEmpty()) {
      return Set.of();
    }
    Set<Path> paths = files.inputs();
    paths.removeAll(values(releases));
    paths.addAll(values(taken));
    Set<String> names = new HashSet<>();
    for (Path path : paths) {
      sources.at(path).ifPresent(file -> names.add(file.source().name()));
    }
    return names;
  }
}
