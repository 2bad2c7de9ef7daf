package dev.rollgate.traffic;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the kustomizations of the input do to objects, as far as it decides what may be said of
 * these: which files are patches and which are whole, and which objects a kustomization changes in
 * its own text. Where they stand is not looked at: an object is left alone if any of them may
 * change it.
 */
final class Kustomizations {

  private static final Pattern FILE =
      Pattern.compile("(?:^|[/\\\\])(?:kustomization\\.ya?ml|Kustomization)$");

  /** Names are patterns to Kustomize; one that may match more is taken to match all. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]+");

  private final List<String> texts = new ArrayList<>();
  private final Set<String> patchFiles = new HashSet<>();
  private final Set<String> wholeFiles = new HashSet<>();
  private final List<Target> targets = new ArrayList<>();

  /** Objects that a change is for; what is not told stands for any. */
  private record Target(Optional<String> kind, Optional<String> name) {

    boolean takes(Resource resource) {
      return kind.filter(k -> !k.equals(resource.word())).isEmpty()
          && name.filter(n -> NAME.matcher(n).matches() && !n.equals(resource.displayName()))
              .isEmpty();
    }
  }

  private Kustomizations() {}

  static Kustomizations of(List<YamlFile> files) {
    Kustomizations found = new Kustomizations();
    for (YamlFile file : files) {
      if (FILE.matcher(file.source().name()).find()) {
        found.add(file.source());
      }
    }
    return found;
  }

  private void add(SourceText source) {
    texts.add(source.text());
    String folder = folder(source.name());
    for (MappingNode kustomization : mappings(source)) {
      for (Node file : items(kustomization, "resources")) {
        text(file).ifPresent(f -> wholeFiles.add(resolve(folder, f)));
      }
      for (Node patch : items(kustomization, "patchesStrategicMerge")) {
        text(patch).ifPresent(p -> addPatch(folder, p));
      }
      for (String key : List.of("patches", "patchesJson6902")) {
        items(kustomization, key).forEach(patch -> addPatch(folder, patch));
      }
      for (Node count : items(kustomization, "replicas")) {
        targets.add(new Target(Optional.empty(), text(count, "name")));
      }
    }
  }

  private void addPatch(String folder, Node patch) {
    text(patch, "path").ifPresent(file -> patchFiles.add(resolve(folder, file)));
    text(patch, "patch").ifPresent(this::addInline);
    member(patch, "target")
        .ifPresent(t -> targets.add(new Target(text(t, "kind"), text(t, "name"))));
  }

  /** A file's name, or the patch itself. */
  private void addPatch(String folder, String text) {
    if (text.indexOf('\n') < 0) {
      patchFiles.add(resolve(folder, text));
    } else {
      addInline(text);
    }
  }

  private void addInline(String patch) {
    for (MappingNode object : mappings(new SourceText("", patch))) {
      Optional<String> name = member(object, "metadata").flatMap(m -> text(m, "name"));
      targets.add(new Target(text(object, "kind"), name));
    }
  }

  /** Whether the text stands in one of them. */
  boolean say(String text) {
    return texts.stream().anyMatch(t -> t.contains(text));
  }

  /** Whether one of them may change this object in its own text. */
  boolean mayChange(Resource resource) {
    return targets.stream().anyMatch(t -> t.takes(resource));
  }

  /** What a file of this name holds. */
  Completeness of(String file) {
    String name = resolve("", file);
    if (patchFiles.contains(name)) {
      return Completeness.PATCH;
    }
    return wholeFiles.contains(name) ? Completeness.WHOLE : Completeness.UNKNOWN;
  }

  /** Whether the input has none. */
  boolean areAbsent() {
    return texts.isEmpty();
  }

  private static List<MappingNode> mappings(SourceText source) {
    List<MappingNode> found = new ArrayList<>();
    for (Document document :
        new DocumentReader(t -> true, Limits.DEFAULT).read(source).documents()) {
      if (document instanceof Document.Parsed parsed
          && parsed.root() instanceof MappingNode mapping) {
        found.add(mapping);
      }
    }
    return found;
  }

  private static List<Node> items(MappingNode mapping, String key) {
    return member(mapping, key)
        .filter(SequenceNode.class::isInstance)
        .map(list -> ((SequenceNode) list).items())
        .orElse(List.of());
  }

  private static Optional<Node> member(Node node, String key) {
    return node.resolved() instanceof MappingNode mapping
        ? mapping.entry(key).map(e -> e.value().resolved())
        : Optional.empty();
  }

  private static Optional<String> text(Node node, String key) {
    return member(node, key).flatMap(Kustomizations::text);
  }

  private static Optional<String> text(Node node) {
    return node.resolved() instanceof ScalarNode scalar
        ? Optional.of(scalar.value())
        : Optional.empty();
  }

  private static String folder(String file) {
    String name = file.replace('\\', '/');
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  /** The name without the steps that lead nowhere. */
  private static String resolve(String folder, String file) {
    List<String> steps = new ArrayList<>();
    for (String step : (folder + file.replace('\\', '/')).split("/", -1)) {
      boolean back =
          step.equals("..") && !steps.isEmpty() && !steps.get(steps.size() - 1).equals("..");
      if (back) {
        steps.remove(steps.size() - 1);
      } else if (!step.equals(".")) {
        steps.add(step);
      }
    }
    return String.join("/", steps);
  }
}
