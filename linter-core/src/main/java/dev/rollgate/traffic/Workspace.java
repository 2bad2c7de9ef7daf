package dev.rollgate.traffic;

import dev.rollgate.kube.GivenNamespace;
import dev.rollgate.render.Destination;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Unrendered;
import dev.rollgate.yaml.UnreadableFile;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How files are put together into projects. What is rendered of a root is a project by itself, and
 * so is each environment; what stands outside of all environments is deployed with each of them.
 *
 * @param settings what is assumed of each project
 * @param environments finds the environments that files belong to
 * @param renderer renders the roots among files
 */
public record Workspace(
    Settings settings,
    Environments.Finder environments,
    Function<List<YamlFile>, Renderings> renderer) {

  /** Everything is one project. */
  public Workspace(Settings settings) {
    this(settings, files -> Environments.NONE, files -> Renderings.NONE);
  }

  /** The projects of these files: those of environments, sorted by name, then those of roots. */
  public Projects projects(List<YamlFile> files, List<UnreadableFile> unreadable) {
    Renderings renderings = renderer.apply(files);
    List<YamlFile> plain =
        renderings.inputs().isEmpty()
            ? files
            : files.stream().filter(f -> !renderings.inputs().contains(f.source().name())).toList();
    Environments found = environments.in(plain);
    Function<String, GivenNamespace> given =
        file -> renderings.destinations().getOrDefault(file, Destination.UNKNOWN).namespace();
    List<Project> projects = new ArrayList<>();
    for (List<YamlFile> members : byEnvironment(plain, found)) {
      List<Unrendered> told = projects.isEmpty() ? renderings.unrendered() : List.of();
      projects.add(new Project(ProjectInput.of(members, unreadable, told, given), settings));
    }
    List<Project> apart = List.copyOf(projects);
    apart.forEach(project -> project.isOneOf(apart));
    if (!renderings.rendered().isEmpty()) {
      Surroundings surroundings = new Surroundings(projects, found);
      for (Rendering rendering : renderings.rendered()) {
        projects.add(new Project(ProjectInput.of(rendering, surroundings.of(rendering)), settings));
      }
    }
    return new Projects(files, unreadable, projects, renderings, found);
  }

  private static Collection<List<YamlFile>> byEnvironment(
      List<YamlFile> files, Environments environments) {
    Map<String, List<YamlFile>> byEnvironment = new TreeMap<>();
    for (YamlFile file : files) {
      environments
          .of(file.source().name())
          .ifPresent(e -> byEnvironment.computeIfAbsent(e.name(), k -> new ArrayList<>()));
    }
    if (byEnvironment.isEmpty()) {
      return List.of(files);
    }
    for (YamlFile file : files) {
      Optional<String> environment = environments.of(file.source().name()).map(Environment::name);
      byEnvironment.forEach(
          (name, members) -> {
            if (environment.isEmpty() || environment.get().equals(name)) {
              members.add(file);
            }
          });
    }
    return byEnvironment.values();
  }
}
