package dev.rollgate.traffic;

import dev.rollgate.kube.GivenNamespace;
import dev.rollgate.render.Rendering;
import dev.rollgate.render.Unrendered;
import dev.rollgate.yaml.UnreadableFile;
import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a project is made of.
 *
 * @param files in the order in which they were found
 * @param unreadable files whose text could not be had
 * @param unrendered roots among the files that could not be rendered
 * @param given where objects go, by their files' names
 * @param rendering what was rendered, when the files are none that anybody wrote
 * @param surroundings what may describe the namespaces that it goes to
 */
record ProjectInput(
    List<YamlFile> files,
    List<UnreadableFile> unreadable,
    List<Unrendered> unrendered,
    Function<String, GivenNamespace> given,
    Optional<Rendering> rendering,
    List<YamlFile> surroundings) {

  ProjectInput {
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
    unrendered = List.copyOf(unrendered);
    surroundings = List.copyOf(surroundings);
  }

  static ProjectInput of(List<YamlFile> files, List<UnreadableFile> unreadable) {
    return of(files, unreadable, List.of(), file -> GivenNamespace.UNKNOWN);
  }

  static ProjectInput of(
      List<YamlFile> files,
      List<UnreadableFile> unreadable,
      List<Unrendered> unrendered,
      Function<String, GivenNamespace> given) {
    return new ProjectInput(files, unreadable, unrendered, given, Optional.empty(), List.of());
  }

  static ProjectInput of(Rendering rendering, List<YamlFile> surroundings) {
    return new ProjectInput(
        rendering.files(),
        List.of(),
        List.of(),
        file -> rendering.destination().namespace(),
        Optional.of(rendering),
        surroundings);
  }
}
