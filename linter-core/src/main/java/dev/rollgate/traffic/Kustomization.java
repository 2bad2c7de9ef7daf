package dev.rollgate.traffic;

import dev.rollgate.kube.Resource;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One kustomization, as far as it decides what may be said of objects.
 *
 * @param folder of its file, with a slash at its end; empty for the folder in which the run started
 * @param text the whole of it
 * @param resources the files and folders whose objects it takes, from where the run started
 * @param components likewise; what they change, they change in all that this one takes
 * @param patchFiles the files with patches
 * @param targets what it changes in its own text
 */
record Kustomization(
    String folder,
    String text,
    List<String> resources,
    List<String> components,
    List<String> patchFiles,
    List<Target> targets) {

  /** Names are patterns to Kustomize; one that may match more is taken to match all. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9.-]+");

  /** Objects that a change is for; what is not told stands for any. */
  record Target(Optional<String> kind, Optional<String> name) {

    boolean takes(Resource resource) {
      return kind.filter(k -> !k.equals(resource.word())).isEmpty()
          && name.filter(n -> NAME.matcher(n).matches() && !n.equals(resource.displayName()))
              .isEmpty();
    }
  }

  static Kustomization of(SourceText source) {
    String name = source.name().replace('\\', '/');
    String folder = resolve("", name.substring(0, name.lastIndexOf('/') + 1));
    Kustomization found =
        new Kustomization(
            folder,
            source.text(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>(),
            new ArrayList<>());
    mappings(source).forEach(found::add);
    return found;
  }

  private void add(MappingNode mapping) {
    for (String key : List.of("resources", "bases")) {
      items(mapping, key).forEach(r -> text(r).ifPresent(f -> resources.add(resolve(folder, f))));
    }
    items(mapping, "components")
        .forEach(c -> text(c).ifPresent(f -> components.add(resolve(folder, f))));
    items(mapping, "patchesStrategicMerge").forEach(p -> text(p).ifPresent(this::addPatch));
    for (String key : List.of("patches", "patchesJson6902")) {
      items(mapping, key).forEach(this::addPatch);
    }
    items(mapping, "replicas")
        .forEach(count -> targets.add(new Target(Optional.empty(), text(count, "name"))));
  }

  private void addPatch(Node patch) {
    text(patch, "path").ifPresent(file -> patchFiles.add(resolve(folder, file)));
    text(patch, "patch").ifPresent(this::addInline);
    member(patch, "target")
        .ifPresent(t -> targets.add(new Target(text(t, "kind"), text(t, "name"))));
  }

  /** A file's name, or the patch itself. */
  private void addPatch(String text) {
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
    return member(node, key).flatMap(Kustomization::text);
  }

  private static Optional<String> text(Node node) {
    return node.resolved() instanceof ScalarNode scalar
        ? Optional.of(scalar.value())
        : Optional.empty();
  }

  /** The name of a file, or of a folder, without the steps that lead nowhere. */
  static String resolve(String folder, String name) {
    List<String> steps = new ArrayList<>();
    for (String step : (folder + name.replace('\\', '/')).split("/", -1)) {
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
