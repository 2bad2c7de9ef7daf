package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Documents in scalars of others: at their places in the file, or not at all. */
class EmbeddedDocumentTests {

  private static final NodePath PATCH = NodePath.ROOT.key("patch");

  private static Optional<Document.Parsed> embedded(String text) {
    return host(text).embedded(PATCH);
  }

  private static Document.Parsed host(String text) {
    return (Document.Parsed)
        new DocumentReader(t -> true, Limits.DEFAULT)
            .read(new SourceText("k.yaml", text))
            .documents()
            .get(0);
  }

  private static String edited(String text, NodePath path, Content value)
      throws RefusedEditException {
    Document.Parsed document = embedded(text).orElseThrow();
    return Edit.apply(text, Editor.edits(List.of(new Change.Insert(document, path, value))));
  }

  @Test
  void aLiteralBlockIsReadWhereItStands() {
    Document.Parsed document = embedded("a: 1\npatch: |-\n    # why\n    b:\n      c: 2\n").get();
    MappingNode root = (MappingNode) document.root();
    Node c = ((MappingNode) root.entry("b").orElseThrow().value()).entry("c").orElseThrow().value();
    assertThat(c.span().from()).isEqualTo(new Position(5, 10));
    assertThat(document.host().orElseThrow().path()).isEqualTo(PATCH);
  }

  @Test
  void whatIsPutInIsIndentedAsTheBlockIs() throws RefusedEditException {
    assertThat(
            edited(
                "patch: |-\n    b:\n      c: 2\nd: 3\n",
                NodePath.ROOT.key("b", "e", "f"),
                Content.of(4)))
        .isEqualTo("patch: |-\n    b:\n      c: 2\n      e:\n        f: 4\nd: 3\n");
  }

  @Test
  void aBlockAtTheEndOfTheFileKeepsItsEnd() throws RefusedEditException {
    assertThat(edited("patch: |2\n  b: 2", NodePath.ROOT.key("c"), Content.of(4)))
        .isEqualTo("patch: |2\n  b: 2\n  c: 4");
  }

  @Test
  void linesEndAsTheyDid() throws RefusedEditException {
    assertThat(edited("patch: |\r\n  b: 2\r\nd: 3\r\n", NodePath.ROOT.key("c"), Content.of(4)))
        .isEqualTo("patch: |\r\n  b: 2\r\n  c: 4\r\nd: 3\r\n");
  }

  @Test
  void quotesAroundOneLineAreReadThrough() throws RefusedEditException {
    assertThat(edited("patch: '{\"b\": 2}'\n", NodePath.ROOT.key("c"), Content.of("x")))
        .isEqualTo("patch: '{\"b\": 2, \"c\": \"x\"}'\n");
  }

  @Test
  void whatIsWrittenOtherwiseThanItIsReadIsNotThere() {
    assertThat(embedded("patch: >-\n  b: 2\n")).as("folded").isEmpty();
    assertThat(embedded("patch: \"{\\\"b\\\": 2}\"\n")).as("escapes").isEmpty();
    assertThat(embedded("patch: '{b: ''x''}'\n")).as("doubled quotes").isEmpty();
    assertThat(embedded("patch: |\n  b: 2\n  ---\n  c: 3\n")).as("two documents").isEmpty();
    assertThat(embedded("patch: |\n  b: [\n")).as("no YAML").isEmpty();
    assertThat(embedded("patch: {b: 2}\n")).as("no text").isEmpty();
    assertThat(embedded("patch: &p |\n  b: 2\nd: *p\n")).as("used elsewhere too").isEmpty();
  }
}
