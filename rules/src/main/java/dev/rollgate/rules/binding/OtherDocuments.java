package dev.rollgate.rules.binding;

import dev.rollgate.traffic.Project;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.YamlFile;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Documents of the input that hold no object. Files of Kustomize and JSON patches are such
 * documents, and they change objects too.
 */
final class OtherDocuments {

  private OtherDocuments() {}

  /** Whether one of them has one of these words. */
  static boolean mention(Project project, String... words) {
    Set<Document> objects = Collections.newSetFromMap(new IdentityHashMap<>());
    project.resources().forEach(r -> objects.add(r.document()));
    for (YamlFile file : project.files()) {
      for (Document document : file.documents()) {
        boolean other =
            document instanceof Document.OutOfScope || document instanceof Document.Parsed;
        if (other && !objects.contains(document) && mentions(document, words)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean mentions(Document document, String... words) {
    String text = document.span().text();
    return Stream.of(words).anyMatch(text::contains);
  }
}
