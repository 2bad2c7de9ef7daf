package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Putting a document behind another one. */
class EditorNewDocumentTests {

  private static final Content.Mapping BUDGET = Content.of("kind", Content.of("Budget"));

  private static String add(String text) throws RefusedEditException {
    return Edits.addDocument(text, 0, BUDGET);
  }

  @Test
  void followsTheLastDocument() throws Exception {
    assertThat(add("a: 1\n")).isEqualTo("a: 1\n---\nkind: Budget\n");
  }

  @Test
  void standsBeforeTheNextMarker() throws Exception {
    assertThat(add("a: 1\n# end\n--- # next\nb: 2\n"))
        .isEqualTo("a: 1\n# end\n---\nkind: Budget\n--- # next\nb: 2\n");
  }

  @Test
  void followsTheSecondDocument() throws Exception {
    assertThat(Edits.addDocument("a: 1\n---\nb: 2\n", 1, BUDGET))
        .isEqualTo("a: 1\n---\nb: 2\n---\nkind: Budget\n");
  }

  @Test
  void leavesAFileWithoutAFinalLineBreakWithoutOne() throws Exception {
    assertThat(add("a: 1")).isEqualTo("a: 1\n---\nkind: Budget");
  }

  @Test
  void endsLinesAsTheFileDoes() throws Exception {
    assertThat(add("a: 1\r\n")).isEqualTo("a: 1\r\n---\r\nkind: Budget\r\n");
  }

  @Test
  void followsAnEndMarker() throws Exception {
    assertThat(add("a: 1\n...\n")).isEqualTo("a: 1\n...\n---\nkind: Budget\n");
  }

  @Test
  void indentsAsTheDocumentBeforeIt() throws Exception {
    assertThat(
            Edits.addDocument(
                "a:\n    b: 1\n", 0, Content.of("spec", Content.of("min", Content.of(1)))))
        .isEqualTo("a:\n    b: 1\n---\nspec:\n    min: 1\n");
  }

  @Test
  void isRefusedInJson() {
    Edits.refused(
        new Change.AddDocument(Yaml.parsed("{\"a\": 1}\n", 0), BUDGET),
        "the file is JSON, which holds one document");
  }

  @Test
  void isRefusedBeforeABareDocument() {
    Edits.refused(
        new Change.AddDocument(Yaml.parsed("a: 1\n...\nb: 2\n", 0), BUDGET),
        "the next document does not begin with a marker");
  }

  @Test
  void isRefusedBeforeABareDocumentThatBeginsAsAMarkerDoes() {
    Edits.refused(
        new Change.AddDocument(Yaml.parsed("a: 1\n...\n---word\n", 0), BUDGET),
        "the next document does not begin with a marker");
  }

  @Test
  void isRefusedBehindTextThatALineBreakWouldChange() {
    Edits.refused(
        new Change.AddDocument(Yaml.parsed("a: |+\n  text", 0), BUDGET),
        "the text before the place ends without a line break");
  }

  @Test
  void isRefusedBehindSpacesThatALineBreakWouldMakeALine() {
    Edits.refused(
        new Change.AddDocument(Yaml.parsed("- |+\n   ", 0), BUDGET),
        "the text before the place ends without a line break");
  }
}
