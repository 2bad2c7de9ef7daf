package dev.rollgate.traffic;

import dev.rollgate.yaml.UnreadableFile;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * How files are put together into projects. Each environment is a project by itself; what stands
 * outside of all environments is deployed with each of them.
 *
 * @param settings what is assumed of each project
 * @param environments the environment that a file belongs to, by the file's name; empty for one
 *     that stands outside
 */
public record Workspace(Settings settings, Function<String, Optional<String>> environments) {

  /** Everything is one project. */
  public Workspace(Settings settings) {
    this(settings, file -> Optional.empty());
  }

  /** The projects of these files, sorted by environment. */
  public Projects projects(List<YamlFile> files, List<UnreadableFile> unreadable) {
    Map<String, List<YamlFile>> byEnvironment = new TreeMap<>();
    for (YamlFile file : files) {
      environments
          .apply(file.source().name())
          .ifPresent(e -> byEnvironment.computeIfAbsent(e, k -> new ArrayList<>()));
    }
    if (byEnvironment.isEmpty()) {
      return Projects.of(new Project(files, unreadable, settings));
    }
    for (YamlFile file : files) {
      Optional<String> environment = environments.apply(file.source().name());
      byEnvironment.forEach(
          (name, members) -> {
            if (environment.isEmpty() || environment.get().equals(name)) {
              members.add(file);
            }
          });
    }
    List<Project> projects = new ArrayList<>();
    byEnvironment.forEach(
        (name, members) -> projects.add(new Project(members, unreadable, settings)));
    return new Projects(files, unreadable, projects);
  }
}
