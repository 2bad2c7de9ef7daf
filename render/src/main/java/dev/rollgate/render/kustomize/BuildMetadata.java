package dev.rollgate.render.kustomize;

import dev.rollgate.kube.Value;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.RefusedEditException;
import dev.rollgate.yaml.SourceText;
import java.util.ArrayList;
import java.util.List;

/**
 * What Kustomize is asked to note in objects: where they come from, and what changed them.
 *
 * @param text a kustomization that asks for all of it
 * @param added the annotations that its author did not ask for
 */
record BuildMetadata(String text, List<String> added) {

  /** Holds the file of an object. */
  static final String ORIGIN = "config.kubernetes.io/origin";

  /** Holds the list of what changed an object. */
  static final String TRANSFORMATIONS = "alpha.config.kubernetes.io/transformations";

  private static final String KEY = "buildMetadata";

  /** Adds to a kustomization what is missing. */
  static BuildMetadata addedTo(SourceText kustomization) throws UnbuildableException {
    List<String> added = new ArrayList<>();
    String text = kustomization.text();
    text = withWord(text, "originAnnotations", ORIGIN, added);
    text = withWord(text, "transformerAnnotations", TRANSFORMATIONS, added);
    return new BuildMetadata(text, List.copyOf(added));
  }

  private static String withWord(String text, String word, String annotation, List<String> added)
      throws UnbuildableException {
    List<Document.Parsed> documents = Yaml.parsed(Yaml.read(new SourceText("", text)));
    if (documents.isEmpty()) {
      throw new UnbuildableException("is empty");
    }
    Document.Parsed document = documents.get(0);
    List<Value> words = Value.of(document).member(KEY).map(Value::items).orElse(List.of());
    if (words.stream().anyMatch(w -> w.text().equals(word))) {
      return text;
    }
    added.add(annotation);
    NodePath path = NodePath.ROOT.key(KEY);
    Change change =
        words.isEmpty()
            ? new Change.Insert(document, path, Content.listOf(word))
            : new Change.Append(document, path, Content.of(word));
    try {
      List<Edit> edits = Editor.edits(List.of(change));
      return Edit.apply(text, edits);
    } catch (RefusedEditException e) {
      throw new UnbuildableException("cannot be asked where objects come from: " + e.reason());
    }
  }
}
