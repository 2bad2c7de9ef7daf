package dev.rollgate.run;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.render.RenderChoice;
import dev.rollgate.render.RenderSettings;
import dev.rollgate.render.Renderer;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Sources;
import dev.rollgate.render.Tool;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renders the roots among a run's files, with the tools that it may use and needs. */
final class RootRendering {

  private final RenderChoice choice;
  private final Path workingDirectory;
  private final Map<String, Path> paths;
  private final List<Renderer> renderers = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  /**
   * Loads what renders, if there is anything to render.
   *
   * @param paths where files are, by name
   * @throws ConfigurationException when a tool that was asked for by name is not there
   */
  RootRendering(
      RenderChoice choice, Path workingDirectory, List<YamlFile> files, Map<String, Path> paths)
      throws ConfigurationException {
    this.choice = choice;
    this.workingDirectory = workingDirectory;
    this.paths = paths;
    for (Tool tool : choice.tools()) {
      if (files.stream().anyMatch(f -> tool.isMarkedBy(f.source().name()))) {
        load(tool, choice != RenderChoice.AUTO);
      }
    }
  }

  /** What the user says of how to render. */
  void configure(RenderSettings settings) {
    renderers.forEach(renderer -> renderer.configure(settings));
  }

  private void load(Tool tool, boolean required) throws ConfigurationException {
    Optional<Renderer> renderer = Engines.renderer(tool);
    Optional<String> problem =
        renderer.isEmpty()
            ? Optional.of("the module rollgate-render is not on the class path")
            : renderer.get().unavailable();
    if (problem.isEmpty()) {
      renderers.add(renderer.orElseThrow());
    } else if (required) {
      throw new ConfigurationException(
          "cannot render with %s: %s".formatted(tool.word(), problem.get()));
    } else {
      notes.add("nothing is rendered with %s: %s".formatted(tool.word(), problem.get()));
    }
  }

  /** What becomes of the roots among the files. */
  Renderings of(List<YamlFile> files) {
    Renderings all = new Renderings(List.of(), List.of(), Set.of(), notes);
    if (choice != RenderChoice.OFF) {
      Sources sources = new Sources(workingDirectory, files, paths);
      for (Renderer renderer : renderers) {
        all = all.and(renderer.render(sources));
      }
      all = all.with(sources.deliveries().ofPlainFiles(all.inputs()));
    }
    return all;
  }
}
