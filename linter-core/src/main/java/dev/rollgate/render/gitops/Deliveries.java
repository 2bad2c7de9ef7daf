package dev.rollgate.render.gitops;

import dev.rollgate.kube.GivenNamespace;
import dev.rollgate.render.Destination;
import dev.rollgate.render.Sources;
import dev.rollgate.render.Tool;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the files of a run have applied. */
public final class Deliveries {

  private final Sources sources;
  private final List<Delivery> all;

  /** Reads the files. */
  public Deliveries(Sources sources) {
    this.sources = sources;
    this.all = new DeliveryReader(sources).read();
  }

  /** Those that mean a folder, in the order of the files. */
  public List<Delivery> of(Path folder) {
    return all.stream().filter(d -> d.repository(folder).isPresent()).toList();
  }

  /** Those of a folder that is one for Kustomize. */
  public List<Delivery> ofKustomization(Path folder) {
    return of(folder).stream().filter(Delivery::isOfManifests).toList();
  }

  /** Where what is delivered goes, as far as all of them agree. */
  public static Destination destination(List<Delivery> deliveries) {
    Set<GivenNamespace> namespaces =
        deliveries.stream().map(Delivery::namespace).collect(Collectors.toSet());
    return new Destination(
        namespaces.size() == 1 ? namespaces.iterator().next() : GivenNamespace.UNKNOWN,
        deliveries.stream().map(d -> d.place().file()).collect(Collectors.toSet()));
  }

  /**
   * Where the objects of files go that are applied as they are, by the files' names.
   *
   * @param inputs names of files that are not
   */
  public Map<String, Destination> ofPlainFiles(Set<String> inputs) {
    Map<String, Destination> destinations = new HashMap<>();
    List<Delivery> plain = all.stream().filter(Delivery::isOfPlainFiles).toList();
    if (plain.isEmpty()) {
      return destinations;
    }
    Map<Path, Boolean> rendered = foldersOfTools(inputs);
    Map<Path, List<Delivery>> byFolder = new HashMap<>();
    for (Map.Entry<Path, YamlFile> file : sources.files().entrySet()) {
      String name = file.getValue().source().name();
      if (!inputs.contains(name)) {
        List<Delivery> takers = new ArrayList<>();
        Path own = file.getKey().getParent();
        for (Path folder = own; folder != null; folder = folder.getParent()) {
          boolean direct = folder.equals(own);
          boolean byTool = rendered.containsKey(folder);
          if (!rendered.getOrDefault(folder, false)) {
            byFolder.computeIfAbsent(folder, f -> in(f, plain)).stream()
                .filter(d -> direct || d.isRecursive() || byTool)
                .map(d -> byTool ? d.whatItForces() : d)
                .forEach(takers::add);
          }
        }
        if (!takers.stream().map(Delivery::namespace).allMatch(GivenNamespace.UNKNOWN::equals)) {
          destinations.put(name, destination(takers));
        }
      }
    }
    return destinations;
  }

  private static List<Delivery> in(Path folder, List<Delivery> all) {
    return all.stream().filter(d -> d.repository(folder).isPresent()).toList();
  }

  /** The folders of charts and kustomizations, and whether those were rendered. */
  private Map<Path, Boolean> foldersOfTools(Set<String> inputs) {
    Map<Path, Boolean> folders = new HashMap<>();
    sources
        .files()
        .forEach(
            (path, file) -> {
              for (Tool tool : Tool.values()) {
                if (tool.isMarkedBy(path.toString())) {
                  boolean rendered = inputs.contains(file.source().name());
                  folders.merge(path.resolveSibling("").normalize(), rendered, Boolean::logicalOr);
                }
              }
            });
    return folders;
  }
}
