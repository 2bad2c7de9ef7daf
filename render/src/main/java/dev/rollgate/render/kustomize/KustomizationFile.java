package dev.rollgate.render.kustomize;

import dev.rollgate.kube.Value;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.Span;
import dev.rollgate.yaml.YamlFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one kustomization says.
 *
 * @param path its file
 * @param text what the file holds now
 * @param component whether it is one, which is nothing without what takes it
 * @param entries what it takes, in the order of the text
 * @param patches what it lays over objects, in the order of the text
 * @param counts the numbers of replicas that it sets
 * @param problem what it does that needs more than local files, or why it cannot be read; a verb
 *     comes first
 */
record KustomizationFile(
    Path path,
    YamlFile text,
    boolean component,
    List<Entry> entries,
    List<Patch> patches,
    List<Count> counts,
    Optional<String> problem) {

  /** How a kustomization uses what it takes. */
  enum Use {
    /** A file with objects, or the folder of another kustomization. */
    RESOURCE,
    /** Likewise, with what makes, changes or checks objects, or the text of that itself. */
    PLUGIN,
    /** Any other file. */
    FILE
  }

  /** What an entry takes, as written. */
  record Entry(Use use, String written) {

    /** Whether it is the text itself, not the name of a file. */
    boolean isInline() {
      return use == Use.PLUGIN && KustomizationFile.isInline(written);
    }
  }

  /**
   * What is laid over objects.
   *
   * @param transformer what Kustomize says when it has done so
   * @param file the file that holds it; empty when the kustomization itself does
   * @param inline the documents that the kustomization itself holds
   * @param target which objects, when that is told; else those that the documents name
   */
  record Patch(
      String transformer,
      Optional<String> file,
      List<PatchText> inline,
      Optional<PatchTarget> target) {}

  /** A number of replicas for all workloads of a name. */
  record Count(String name, Document.Parsed document, Value number) {}

  /**
   * A document that is laid over objects.
   *
   * @param shown where to point for all of it, when it is not written as it is read
   */
  record PatchText(Document.Parsed document, Optional<Span> shown) {

    /** Whether it lists operations, and does not look like the object itself. */
    boolean isJson() {
      return document.root().resolved() instanceof SequenceNode;
    }
  }

  /** Whether an entry that may be both is a text, not the name of a file. */
  static boolean isInline(String entry) {
    return entry.indexOf('\n') >= 0 || entry.startsWith("{");
  }

  /** Where its names start from. */
  Path folder() {
    return path.resolveSibling("").toAbsolutePath().normalize();
  }

  /** The file or folder that an entry names; empty when it can be none. */
  Optional<Path> resolve(String written) {
    return LocalNames.resolve(folder(), written);
  }
}
