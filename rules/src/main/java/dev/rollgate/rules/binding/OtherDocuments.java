package dev.rollgate.rules.binding;

import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Documents of the input that hold no object. Files of Kustomize and JSON patches are such
 * documents, and they change objects too.
 */
final class OtherDocuments {

  private final List<Document> all = new ArrayList<>();

  private OtherDocuments(Project project) {
    Set<Document> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    project.resources().forEach(r -> objects.add(r.document()));
    for (YamlFile file : project.files()) {
      for (Document document : file.documents()) {
        boolean other =
            document instanceof Document.OutOfScope || document instanceof Document.Parsed;
        if (other && !objects.contains(document)) {
          all.add(document);
        }
      }
    }
  }

  /** Whether one of them has one of these words. */
  static boolean mention(Project project, String... words) {
    return project.shared(OtherDocuments.class, OtherDocuments::new).all.stream()
        .anyMatch(document -> mentions(document, words));
  }

  private static boolean mentions(Document document, String... words) {
    String text = document.span().text();
    return Stream.of(words).anyMatch(text::contains);
  }
}
