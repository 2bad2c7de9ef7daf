package dev.rollgate.traffic;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.Resource;
import dev.rollgate.render.Tool;
import dev.rollgate.traffic.Kustomization.Target;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the kustomizations of the input do to objects: which files are patches and which are whole,
 * and which objects a kustomization changes in its own text. An object is left alone if any of
 * those that take it may change it.
 */
public final class Kustomizations {

  private final List<Kustomization> all = new ArrayList<>();
  private final Map<String, Kustomization> byFolder = new HashMap<>();
  private final Set<String> patchFiles = new HashSet<>();
  private final Set<String> wholeFiles = new HashSet<>();
  private final Map<String, List<Target>> targetsByFile = new HashMap<>();

  private Kustomizations() {}

  static Kustomizations of(List<YamlFile> files) {
    Kustomizations found = new Kustomizations();
    for (YamlFile file : files) {
      if (Tool.KUSTOMIZE.isMarkedBy(file.source().name())) {
        found.add(Kustomization.of(file.source()));
      }
    }
    for (Kustomization kustomization : found.all) {
      List<Target> targets = new ArrayList<>();
      Set<String> reached = new HashSet<>();
      found.collect(kustomization, targets, reached, new HashSet<>());
      for (String file : reached) {
        found.targetsByFile.computeIfAbsent(file, f -> new ArrayList<>()).addAll(targets);
      }
    }
    return found;
  }

  private void add(Kustomization kustomization) {
    all.add(kustomization);
    byFolder.put(withoutSlash(kustomization.folder()), kustomization);
    patchFiles.addAll(kustomization.patchFiles());
    wholeFiles.addAll(kustomization.resources());
  }

  /** What a kustomization and its components change, and the files of all that it takes. */
  private void collect(
      Kustomization from, List<Target> targets, Set<String> reached, Set<String> seen) {
    if (!seen.add(from.folder())) {
      return;
    }
    targets.addAll(from.targets());
    for (String name : from.resources()) {
      reached.add(name);
      Kustomization base = byFolder.get(withoutSlash(name));
      if (base != null) {
        // A base changes its own resources alone; that is told when its turn comes.
        collect(base, new ArrayList<>(), reached, seen);
      }
    }
    for (String name : from.components()) {
      Kustomization component = byFolder.get(withoutSlash(name));
      if (component != null) {
        collect(component, targets, reached, seen);
      }
    }
  }

  private static String withoutSlash(String folder) {
    return folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
  }

  /** Whether this text, such as the key of a label that it puts, stands in one of them. */
  public boolean say(String text) {
    return all.stream().anyMatch(k -> k.text().contains(text));
  }

  /** Whether one of them may change this object by JSON or inline patches. */
  public boolean mayChange(Resource resource) {
    return targetsByFile
        .getOrDefault(Kustomization.resolve("", resource.file()), List.of())
        .stream()
        .anyMatch(t -> t.takes(resource));
  }

  /** What a file of this name holds. */
  Completeness of(String file) {
    String name = Kustomization.resolve("", file);
    if (patchFiles.contains(name)) {
      return Completeness.PATCH;
    }
    return wholeFiles.contains(name) ? Completeness.WHOLE : Completeness.UNKNOWN;
  }

  /** Whether the input has none; one may do anything to its resources. */
  public boolean areAbsent() {
    return all.isEmpty();
  }
}
