package dev.rollgate.traffic;

import dev.rollgate.kube.Application;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.render.Rendering;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.YamlFile;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What describes namespaces among the files that are not rendered: rendered objects go there. */
final class Surroundings {

  private final Environments environments;
  private final Set<YamlFile> files = new LinkedHashSet<>();

  /**
   * Looks for it.
   *
   * @param projects those of files that are not rendered
   */
  Surroundings(Collection<Project> projects, Environments environments) {
    this.environments = environments;
    Set<Document> described = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Project project : projects) {
      Stream.concat(
              project.whole(Namespace.class).stream(), project.whole(Application.class).stream())
          .map(ResourceView::resource)
          .map(Resource::document)
          .forEach(described::add);
    }
    for (Project project : projects) {
      for (YamlFile file : project.files()) {
        List<Document> own = file.documents().stream().filter(described::contains).toList();
        if (!own.isEmpty()) {
          files.add(new YamlFile(file.source(), own));
        }
      }
    }
  }

  /** That of a root: what belongs to its environment, or to all. */
  List<YamlFile> of(Rendering rendering) {
    Set<String> speakers = rendering.destination().toldBy();
    Set<String> own =
        Stream.concat(speakers.stream(), Stream.of(rendering.root().at().file()))
            .flatMap(file -> environments.of(file).stream())
            .map(Environment::name)
            .collect(Collectors.toSet());
    return files.stream()
        .filter(
            file -> {
              Optional<Environment> environment = environments.of(file.source().name());
              return own.isEmpty()
                  || environment.isEmpty()
                  || own.contains(environment.get().name());
            })
        .toList();
  }
}
