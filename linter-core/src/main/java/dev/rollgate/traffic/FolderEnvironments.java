package dev.rollgate.traffic;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.kube.ResourceView;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises environments: a folder below {@code clusters}, {@code environments}, {@code envs} or
 * {@code overlays} is one if it holds an object that a folder beside it holds too. Folders of one
 * name are one environment.
 */
public final class FolderEnvironments implements Environments {

  /** What folders of environments stand in. */
  private static final Set<String> PARENTS = Set.of("clusters", "environments", "envs", "overlays");

  /** By folder. */
  private final Map<String, Environment> environments = new HashMap<>();

  /** An object, and the folder beside others that holds it first. */
  private record Sight(String folder, String title) {}

  /** Looks for environments among files. */
  public FolderEnvironments(List<YamlFile> files) {
    Map<List<String>, Sight> first = new LinkedHashMap<>();
    for (YamlFile file : files) {
      List<String> folders = folders(file.source().name());
      if (!folders.isEmpty()) {
        for (Resource object : objects(file)) {
          folders.forEach(folder -> see(object, folder, first));
        }
      }
    }
  }

  private void see(Resource object, String folder, Map<List<String>, Sight> first) {
    String parent = parent(folder);
    List<String> identity =
        List.of(parent, object.group(), object.title(), object.namespace().raw().orElse(""));
    Sight before = first.putIfAbsent(identity, new Sight(folder, object.title()));
    if (before != null && !before.folder().equals(folder)) {
      add(folder, before.folder(), object.title());
      add(before.folder(), folder, object.title());
    }
  }

  private void add(String folder, String other, String title) {
    environments.putIfAbsent(
        folder,
        new Environment(name(folder), "%s and %s both hold %s".formatted(folder, other, title)));
  }

  /** What a folder stands in with those beside it. */
  public static String parent(String folder) {
    return folder.substring(0, folder.lastIndexOf('/'));
  }

  /** Whether a folder is an environment. */
  public boolean isOne(String folder) {
    return environments.containsKey(folder);
  }

  private static String name(String folder) {
    return folder.substring(folder.lastIndexOf('/') + 1);
  }

  @Override
  public Optional<Environment> of(String file) {
    return folders(file).stream()
        .flatMap(folder -> Optional.ofNullable(environments.get(folder)).stream())
        .findFirst();
  }

  /** The folders above a file that may be environments, the outermost first. */
  public static List<String> folders(String file) {
    String name = file.replace('\\', '/');
    List<String> folders = new ArrayList<>();
    boolean below = false;
    int start = 0;
    for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', start)) {
      if (below && end > start) {
        folders.add(name.substring(0, end));
      }
      below = PARENTS.contains(name.substring(start, end));
      start = end + 1;
    }
    return folders;
  }

  /** The objects that are whole: patches of one object are not the object. */
  private static List<Resource> objects(YamlFile file) {
    return file.documents().stream()
        .filter(Document.Parsed.class::isInstance)
        .map(Document.Parsed.class::cast)
        .flatMap(d -> ResourceReader.read(d, CustomKinds.NONE, Completeness.UNKNOWN).stream())
        .map(ResourceView::resource)
        .filter(r -> !r.partial() && !r.displayName().isEmpty())
        .toList();
  }
}
