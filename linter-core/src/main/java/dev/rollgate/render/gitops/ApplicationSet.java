package dev.rollgate.render.gitops;

import dev.rollgate.kube.Value;
import dev.rollgate.render.Sources;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An ApplicationSet of Argo CD. Its list and git generators tell in the repository which
 * Applications it makes; what other generators make, or a template patch changes, nobody knows.
 */
final class ApplicationSet {

  private static final DocumentReader READER =
      new DocumentReader(text -> true, root -> true, Limits.DEFAULT);

  private final Value object;
  private final RepositoryFolders folders;

  /**
   * @param file where it stands
   */
  ApplicationSet(Value object, Path file, Sources sources) {
    this.object = object;
    this.folders = new RepositoryFolders(file, sources);
  }

  /** The Applications of which everything is known. */
  List<Value> applications() {
    Optional<Value> template = object.at("spec", "template");
    if (template.isEmpty() || object.at("spec", "templatePatch").isPresent()) {
      return List.of();
    }
    String text = " ".repeat(template.get().span().from().column() - 1);
    text += template.get().span().text();
    List<Value> applications = new ArrayList<>();
    for (Value generator : object.at("spec", "generators").map(Value::items).orElse(List.of())) {
      for (Parameters parameters : parameters(generator)) {
        application(parameters.filledInto(text)).ifPresent(applications::add);
      }
    }
    return applications;
  }

  private List<Parameters> parameters(Value generator) {
    if (generator.member("selector").isPresent()) {
      return List.of();
    }
    Optional<Value> list = generator.member("list");
    Optional<Value> git = generator.member("git");
    if (list.isPresent() && isPlain(list.get())) {
      return list.get().at("elements").map(Value::items).orElse(List.of()).stream()
          .map(element -> Parameters.NONE.with("", element))
          .toList();
    }
    if (git.isEmpty() || !isPlain(git.get())) {
      return List.of();
    }
    List<Parameters> all = new ArrayList<>();
    git.get().member("directories").ifPresent(d -> all.addAll(folders.directories(d.items())));
    git.get().member("files").ifPresent(f -> all.addAll(folders.files(f.items())));
    git.get().member("values").ifPresent(v -> all.replaceAll(p -> p.with("values.", v)));
    return all;
  }

  /** Whether the set's template is the generator's, and its parameters have their own names. */
  private static boolean isPlain(Value generator) {
    return generator.member("template").isEmpty()
        && generator.member("elementsYaml").isEmpty()
        && generator.member("pathParamPrefix").isEmpty();
  }

  private static Optional<Value> application(String yaml) {
    // Braces that are left are parameters of which nothing is known.
    return yaml.contains("{{")
        ? Optional.empty()
        : READER.read(new SourceText("", yaml)).documents().stream()
            .filter(Document.Parsed.class::isInstance)
            .map(Document.Parsed.class::cast)
            .findFirst()
            .map(Value::of);
  }
}
