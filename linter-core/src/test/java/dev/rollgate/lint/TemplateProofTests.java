package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Editor;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fixes of templates are held against what they declare. */
class TemplateProofTests {

  private static YamlFile read(String text) {
    return new DocumentReader(t -> true, Limits.DEFAULT).read(new SourceText("t.yaml", text));
  }

  private static Optional<String> proof(String text, int declared, int made) throws Exception {
    YamlFile before = read(text);
    Document.Parsed outline =
        ((Document.Templated) before.documents().get(0)).outline().orElseThrow();
    NodePath path = NodePath.ROOT.key("replicas");
    List<Edit> edits = Editor.edits(List.of(new Change.Replace(outline, path, Content.of(made))));
    return FixProof.ofText(
        before,
        read(Edit.apply(text, edits)),
        List.of(new Change.Replace(outline, path, Content.of(declared))),
        edits);
  }

  @Test
  void aDeclaredChangeIsProven() throws Exception {
    assertThat(proof("name: {{ .x }}\nreplicas: 1\n", 2, 2)).isEmpty();
  }

  @Test
  void anotherChangeIsTold() throws Exception {
    assertThat(proof("name: {{ .x }}\nreplicas: 1\n", 2, 3))
        .hasValue("the text changed in another way than declared");
  }
}
