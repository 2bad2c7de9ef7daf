package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DocumentSplitterTests {

  @Test
  void aCommentBeforeTheFirstSeparatorBelongsToTheFirstDocument() {
    assertThat(split("# 100% mine\n\n---\na: 1\n")).containsExactly("# 100% mine\n\n---\na: 1\n");
  }

  @Test
  void commentsBehindADocumentBelongToIt() {
    assertThat(split("a: 1\n# tail\n---\n# head\nb: 1\n"))
        .containsExactly("a: 1\n# tail\n", "---\n# head\nb: 1\n");
  }

  @Test
  void directivesBelongToTheDocumentBehindThem() {
    assertThat(split("%YAML 1.2\n# c\n%TAG ! tag:x,2026:\n---\na: 1\n")).hasSize(1);
    assertThat(split("a: 1\n...\n%YAML 1.2\n---\nb: 1\n"))
        .containsExactly("a: 1\n...\n", "%YAML 1.2\n---\nb: 1\n");
  }

  @Test
  void anUnknownDirectiveIsNoDocumentOfItsOwn() {
    assertThat(split("%FOO bar\n---\na: 1\n")).hasSize(1);
    assertThat(Yaml.scalar(Yaml.mapping("%FOO bar\n---\na: 1\n"), "a").value()).isEqualTo("1");
  }

  @Test
  void threeDotsEndADocumentWithOrWithoutASeparatorBehindThem() {
    assertThat(split("a: 1\n...\nb: 1\n")).containsExactly("a: 1\n...\n", "b: 1\n");
    assertThat(split("a: 1\n...\n---\nb: 1\n")).containsExactly("a: 1\n...\n", "---\nb: 1\n");
    assertThat(split("a: 1\n...")).containsExactly("a: 1\n...");
  }

  @Test
  void textBehindThreeDotsBeforeAnyDocumentIsNotPassedOver() {
    assertThat(split("... text\n")).containsExactly("... text\n");
    assertThat(split("# c\n... text\n---\na: 1\n"))
        .containsExactly("# c\n... text\n", "---\na: 1\n");
    assertThat(split("... # c\n...\n")).isEmpty();
    assertThat(Yaml.file("... text\n").documents())
        .singleElement()
        .isInstanceOf(Document.Broken.class);
  }

  @Test
  void contentMayStandBesideTheSeparator() {
    assertThat(split("--- {a: 1}\n--- [b]\n---\tc\n"))
        .containsExactly("--- {a: 1}\n", "--- [b]\n", "---\tc\n");
  }

  @Test
  void aCommentBesideTheSeparatorIsNoContent() {
    assertThat(split("--- # c\n---   \n--- # d\na: 1\n")).containsExactly("--- # d\na: 1\n");
  }

  @Test
  void piecesOfCommentsAndBlankLinesAreNoDocuments() {
    assertThat(split("")).isEmpty();
    assertThat(split("# only\n \t\n# comments\n")).isEmpty();
    assertThat(split("a: 1\n---\n# nothing\n---\n")).containsExactly("a: 1\n");
  }

  @Test
  void windowsLineEndsSeparateAsWell() {
    assertThat(split("a: 1\r\n---\r\nb: 1\r\n")).containsExactly("a: 1\r\n", "---\r\nb: 1\r\n");
  }

  @Test
  void aTrailingSeparatorStartsNothing() {
    assertThat(split("a: 1\n---")).containsExactly("a: 1\n");
    assertThat(split("a: 1\n---\n")).containsExactly("a: 1\n");
  }

  @Test
  void aSeparatorSeparatesEvenInsideABlockScalar() {
    assertThat(split("a: |\n  x\n---\nb: 1\n")).containsExactly("a: |\n  x\n", "---\nb: 1\n");
  }

  @Test
  void indentedOrLongerDashesSeparateNothing() {
    assertThat(split("a: |\n  ---\n  x\n")).hasSize(1);
    assertThat(split("a: 1\n---b: 2\n")).hasSize(1);
    assertThat(split("a: 1\n----\n")).hasSize(1);
  }

  @Test
  void aByteOrderMarkMayStandBeforeTheFirstSeparator() {
    assertThat(split("\uFEFF---\na: 1\n")).containsExactly("\uFEFF---\na: 1\n");
    assertThat(Yaml.scalar(Yaml.mapping("\uFEFF---\na: 1\n"), "a").value()).isEqualTo("1");
  }

  @Test
  void aHundredThousandDocumentsAreSplit() {
    assertThat(split("---\na: 1\n".repeat(100_000))).hasSize(100_000);
  }

  private static List<String> split(String text) {
    return DocumentSplitter.split(new SourceText("in.yaml", text)).stream()
        .map(Span::text)
        .toList();
  }
}
