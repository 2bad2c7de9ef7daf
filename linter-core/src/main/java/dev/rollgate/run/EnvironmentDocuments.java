package dev.rollgate.run;

import dev.rollgate.files.FileReading;
import dev.rollgate.kube.DocumentHead;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.traffic.FolderEnvironments;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.YamlFile;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds the skipped documents without which {@link FolderEnvironments} would not see that a folder
 * is an environment: those that by their text may hold an object of a folder beside. One such
 * object makes an environment, unless it turns out to be a patch; where the first do, all are
 * parsed.
 */
final class EnvironmentDocuments {

  /** What may be one object in several folders: what these stand in, its title and namespace. */
  private record Shared(String parent, String title, String namespace) {}

  private final Set<Shared> wanted = new HashSet<>();

  /**
   * @param all whether to ask for every object that several folders may share, and not for one of
   *     each folder
   */
  private EnvironmentDocuments(List<YamlFile> files, boolean all) {
    Map<Shared, Set<String>> holders = new LinkedHashMap<>();
    for (YamlFile file : files) {
      for (String folder : FolderEnvironments.folders(file.source().name())) {
        file.documents().stream()
            .flatMap(document -> objects(document, folder))
            .forEach(o -> holders.computeIfAbsent(o, k -> new LinkedHashSet<>()).add(folder));
      }
    }
    FolderEnvironments found = new FolderEnvironments(files);
    Set<String> asked = new HashSet<>();
    holders.forEach(
        (object, folders) -> {
          if (folders.size() > 1
              && folders.stream().anyMatch(f -> !found.isOne(f) && (all || !asked.contains(f)))) {
            wanted.add(object);
            asked.addAll(folders);
          }
        });
  }

  /** Parses them. */
  static void readOn(FileReading reading) {
    reading.readOn(document -> !folders(document).isEmpty() && head(document).isEmpty());
    reading.readOn(new EnvironmentDocuments(reading.files(), false)::wants);
    reading.readOn(new EnvironmentDocuments(reading.files(), true)::wants);
  }

  private boolean wants(Document.Skipped document) {
    return !wanted.isEmpty()
        && folders(document).stream()
            .flatMap(folder -> objects(document, folder))
            .anyMatch(wanted::contains);
  }

  private static List<String> folders(Document document) {
    return FolderEnvironments.folders(document.span().file());
  }

  /** What a document holds, or may hold, in one of the folders above it. */
  private static Stream<Shared> objects(Document document, String folder) {
    String parent = FolderEnvironments.parent(folder);
    if (document instanceof Document.Parsed parsed) {
      return ResourceReader.outlines(parsed, kind -> false).stream()
          .map(ResourceView::resource)
          .filter(r -> !r.partial())
          .map(r -> new Shared(parent, r.title(), r.namespace().raw().orElse("")));
    }
    return document instanceof Document.Skipped
        ? head(document)
            .flatMap(head -> head.identity().map(identity -> shared(parent, head, identity)))
            .stream()
        : Stream.empty();
  }

  private static Shared shared(String parent, DocumentHead head, DocumentHead.Identity identity) {
    String title = head.kind().orElse("") + " \"" + identity.name() + '"';
    return new Shared(parent, title, Objects.requireNonNullElse(identity.namespace(), ""));
  }

  /** The head of a document, if it tells what the object is called. */
  private static Optional<DocumentHead> head(Document document) {
    return Optional.of(DocumentHead.of(document.span().text()))
        .filter(head -> head.identity().isPresent());
  }
}
