package dev.rollgate.traffic;

import dev.rollgate.kube.Resource;
import dev.rollgate.render.Origin;
import dev.rollgate.render.Renderings;
import dev.rollgate.render.Text;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.UnreadableFile;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The projects of one run: one for each environment, or one in all, and one for each root that was
 * rendered.
 *
 * @param files every file that was read, in the order in which they were found
 * @param unreadable files whose text could not be had
 * @param all at least one; those of rendered roots come last
 * @param renderings what became of the roots
 * @param environments those that files belong to
 */
public record Projects(
    List<YamlFile> files,
    List<UnreadableFile> unreadable,
    List<Project> all,
    Renderings renderings,
    Environments environments) {

  /** Copies the lists. */
  public Projects {
    files = List.copyOf(files);
    unreadable = List.copyOf(unreadable);
    all = List.copyOf(all);
  }

  /** A single project. */
  public static Projects of(Project project) {
    return new Projects(
        project.files(),
        project.unreadable(),
        List.of(project),
        Renderings.NONE,
        Environments.NONE);
  }

  /**
   * The resources in documents that hold text which another tool may replace; each document is
   * searched once, however many objects it lists.
   */
  public List<Resource> filledInLater() {
    IdentityHashMap<Document.Parsed, Boolean> documents = new IdentityHashMap<>();
    return resources().stream()
        .filter(r -> documents.computeIfAbsent(r.document(), d -> r.mayBeFilledIn()))
        .toList();
  }

  /** Every resource once, though what environments share is in each of their projects. */
  public List<Resource> resources() {
    if (all.size() == 1) {
      return all.get(0).resources();
    }
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Resource> resources = new ArrayList<>();
    for (Project project : all) {
      List<Resource> own = project.resources();
      own.stream().filter(r -> !seen.contains(r.document())).forEach(resources::add);
      own.forEach(r -> seen.add(r.document()));
    }
    return resources;
  }

  /**
   * How many objects are linted. What several projects have in common counts once, and so does what
   * several roots make of one text; what one root makes of it, as a loop does, counts each.
   */
  public int linted() {
    if (isOneAsWritten()) {
      return resources().size();
    }
    Map<Object, Integer> most = new HashMap<>();
    for (Project project : all) {
      Map<Object, Integer> own = new HashMap<>();
      Map<SourceText, Origin> origins = new HashMap<>();
      project
          .rendering()
          .ifPresent(r -> r.parts().forEach(p -> origins.put(p.file().source(), p.origin())));
      for (Resource resource : project.resources()) {
        Origin origin = origins.get(resource.document().span().source());
        own.merge(origin == null ? place(resource) : written(origin), 1, Integer::sum);
      }
      own.forEach((place, number) -> most.merge(place, number, Math::max));
    }
    return most.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Whether nothing can be there twice: most runs have one project, and render nothing. */
  private boolean isOneAsWritten() {
    return all.size() == 1 && all.get(0).rendering().isEmpty();
  }

  private static Object place(Resource resource) {
    return List.of(resource.document(), resource.path());
  }

  /** The object itself, behind all patches, or where nothing but its beginning is known. */
  private static Object written(Origin origin) {
    List<Text> texts = origin.texts();
    return texts.isEmpty() ? origin.at() : place(texts.get(texts.size() - 1).resource());
  }

  /** Every resource as somebody wrote it: what was rendered counts where it is written. */
  public List<Resource> written() {
    if (isOneAsWritten()) {
      return resources();
    }
    List<Resource> written = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (Project project : all) {
      Stream<Resource> own =
          project.rendering().isEmpty()
              ? project.resources().stream()
              : project.rendering().get().parts().stream()
                  .flatMap(part -> part.origin().texts().stream())
                  .filter(text -> text.shown().isEmpty())
                  .map(Text::resource);
      own.filter(r -> seen.add(place(r))).forEach(written::add);
    }
    return written;
  }
}
