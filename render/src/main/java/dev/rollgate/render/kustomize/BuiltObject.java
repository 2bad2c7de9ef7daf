package dev.rollgate.render.kustomize;

import dev.rollgate.kube.Value;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.RefusedEditException;
import dev.rollgate.yaml.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An object as Kustomize wrote it, and what it noted of it.
 *
 * @param text the object alone, as the cluster would get it
 * @param kind its kind
 * @param name its name
 * @param path the file that it comes from, from the folder of the root
 * @param configuredIn the kustomization that made it of something else, likewise
 * @param transformations what changed it, the last one last
 */
record BuiltObject(
    String text,
    String kind,
    String name,
    Optional<String> path,
    Optional<String> configuredIn,
    List<Transformation> transformations) {

  /**
   * A change.
   *
   * @param configuredIn the kustomization that has it done, from the folder of the root
   * @param kind what does it
   */
  record Transformation(String configuredIn, String kind) {}

  private static final DocumentReader SPLITTER = new DocumentReader(t -> false, Limits.DEFAULT);
  private static final NodePath ANNOTATIONS = NodePath.ROOT.key("metadata", "annotations");

  /**
   * The objects of an output.
   *
   * @param added the annotations that only we asked for
   */
  static List<BuiltObject> in(String output, List<String> added) throws UnbuildableException {
    List<BuiltObject> found = new ArrayList<>();
    for (Document piece : SPLITTER.read(new SourceText("", output)).documents()) {
      SourceText text = new SourceText("", piece.span().text().replaceFirst("^---\n", ""));
      for (Document.Parsed document : Yaml.parsed(Yaml.read(text))) {
        found.add(of(document, added));
      }
    }
    return found;
  }

  private static BuiltObject of(Document.Parsed document, List<String> added)
      throws UnbuildableException {
    Value object = Value.of(document);
    Optional<Value> origin = note(object, BuildMetadata.ORIGIN);
    List<Transformation> transformations =
        note(object, BuildMetadata.TRANSFORMATIONS).stream()
            .flatMap(list -> list.items().stream())
            .map(BuiltObject::transformation)
            .toList();
    return new BuiltObject(
        without(document, object, added),
        Yaml.text(object, "kind").orElse(""),
        Yaml.text(object, "metadata", "name").orElse(""),
        origin.flatMap(o -> Yaml.text(o, "path")),
        origin.flatMap(o -> Yaml.text(o, "configuredIn")),
        transformations);
  }

  private static Optional<Value> note(Value object, String annotation) {
    return Yaml.text(object, "metadata", "annotations", annotation).flatMap(Yaml::value);
  }

  private static Transformation transformation(Value item) {
    return new Transformation(
        Yaml.text(item, "configuredIn").orElse(""),
        Yaml.text(item, "configuredBy", "kind").orElse(""));
  }

  private static String without(Document.Parsed document, Value object, List<String> added)
      throws UnbuildableException {
    List<Value> annotations = object.at(ANNOTATIONS).map(Value::members).orElse(List.of());
    List<Value> ours = annotations.stream().filter(a -> added.contains(a.name())).toList();
    List<Change> removals =
        ours.isEmpty() || ours.size() < annotations.size()
            ? ours.stream().map(a -> removal(document, a.path())).toList()
            : List.of(removal(document, ANNOTATIONS));
    try {
      List<Edit> edits = Editor.edits(removals);
      return Edit.apply(document.span().source().text(), edits);
    } catch (RefusedEditException e) {
      throw new UnbuildableException("becomes what cannot be read: " + e.reason());
    }
  }

  private static Change removal(Document.Parsed document, NodePath path) {
    return new Change.Remove(document, path);
  }
}
