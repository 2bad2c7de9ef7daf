package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which edits of templates are made, and which refused. */
class TemplateEditTests {

  private static final String LINE = "the line holds template syntax";
  private static final String NEXT = "the next line holds template syntax";

  private static Document.Parsed outline(String text) {
    Document document = Yaml.file(text).documents().get(0);
    return ((Document.Templated) document).outline().orElseThrow();
  }

  private static Change insert(String text, Object... path) {
    return new Change.Insert(outline(text), Yaml.path(path), Content.of("v"));
  }

  private static String applied(String text, Change change) throws RefusedEditException {
    return Edit.apply(text, Editor.edits(List.of(change)));
  }

  @Test
  void aPlainPlaceIsEdited() throws Exception {
    String text = "name: {{ .x }}\nspec:\n  a: 1\n";
    assertThat(applied(text, insert(text, "spec", "b")))
        .isEqualTo("name: {{ .x }}\nspec:\n  a: 1\n  b: v\n");
  }

  @Test
  void aPlaceBetweenPlainLinesIsEdited() throws Exception {
    String text = "spec:\n  a: 1\n\n# note\nname: {{ .x }}\n";
    assertThat(applied(text, insert(text, "spec", "b")))
        .isEqualTo("spec:\n  a: 1\n  b: v\n\n# note\nname: {{ .x }}\n");
  }

  @Test
  void aPlainValueIsReplacedInsideABranch() throws Exception {
    String text = "{{ if .x }}\na: 1\n{{ end }}\n";
    Change change = new Change.Replace(outline(text), Yaml.path("a"), Content.of(2));
    assertThat(applied(text, change)).isEqualTo("{{ if .x }}\na: 2\n{{ end }}\n");
  }

  @Test
  void aValueOfAnActionIsNotReplaced() {
    String text = "a: {{ .x }}\n";
    Edits.refused(new Change.Replace(outline(text), Yaml.path("a"), Content.of(2)), LINE);
  }

  @Test
  void nothingIsPutBehindALineWithAnAction() {
    Edits.refused(insert("spec:\n  a: {{ .x }}\n", "spec", "b"), LINE);
  }

  @Test
  void nothingIsPutAtTheEndOfABranch() {
    Edits.refused(
        insert("spec:\n  a: 1\n  {{- if .x }}\n  b: 2\n  {{- end }}\n", "spec", "c"), NEXT);
  }

  @Test
  void aCommentDoesNotHideTheEndOfABranch() {
    String text = "spec:\n  a: 1\n  {{- if .x }}\n  b: 2\n  # note\n\n  {{- end }}\n";
    Edits.refused(insert(text, "spec", "c"), NEXT);
  }

  @Test
  void actionsInCommentsCountAsWell() {
    Edits.refused(insert("x: {{ .x }}\nspec:\n  a: 1\n# {{ end }}\n", "spec", "b"), NEXT);
  }

  @Test
  void nothingIsPutBeforeWhatMayGoOnWithTheEntry() {
    String text = "spec:\n  env:\n  - a: 1\n  {{- toYaml .more | nindent 2 }}\n";
    Edits.refused(insert(text, "spec", "b"), NEXT);
  }

  @Test
  void whatOnlyActionsFillIsNotFilled() {
    Edits.refused(insert("labels:\n  {{- include \"l\" . | nindent 2 }}\n", "labels", "b"), NEXT);
  }

  @Test
  void anEntryIsNotTakenOutBeforeAnAction() {
    String text = "kind: x\nlabels:\n  a: 1\n  {{- include \"l\" . | nindent 2 }}\n";
    Edits.refused(new Change.Remove(outline(text), Yaml.path("labels", "a")), NEXT);
  }

  @Test
  void whatIsPutInIsNoAction() {
    Change change =
        new Change.Replace(outline("a: 1\nb: {{ .x }}\n"), Yaml.path("a"), Content.of("{{ .y }}"));
    Edits.refused(change, "the new text would be template syntax");
  }

  @Test
  void noDocumentIsAddedBehindATemplate() {
    Edits.refused(
        new Change.AddDocument(outline("a: {{ .x }}\n"), Content.of("b", Content.of(1))),
        "the document before the new one is a template");
  }

  @Test
  void documentsBesideATemplateAreEditedAsEver() throws Exception {
    String text = "a: 1\n---\nb: {{ .x }}\n";
    Document.Parsed first = (Document.Parsed) Yaml.file(text).documents().get(0);
    assertThat(applied(text, new Change.Replace(first, Yaml.path("a"), Content.of(2))))
        .isEqualTo("a: 2\n---\nb: {{ .x }}\n");
  }
}
