package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Comments between two documents, which belong to the one below. */
class CommentHeadTests {

  private static List<Document> documents(String text) {
    return new DocumentReader(t -> !t.toString().contains("foreign"), Limits.DEFAULT)
        .read(new SourceText("a.yaml", text))
        .documents();
  }

  private static List<String> words(List<Comment> comments) {
    return comments.stream().map(c -> c.standing() + " " + c.span().text()).toList();
  }

  private static List<String> ofLast(String text) {
    List<Document> documents = documents(text);
    int last = documents.size() - 1;
    return words(Comments.of(documents.get(last), Optional.of(documents.get(last - 1))));
  }

  private static List<String> ofFirst(String text) {
    return words(Comments.of(documents(text).get(0), Optional.empty()));
  }

  @Test
  void commentsAboveTheMarkerBelongToTheDocumentBelow() {
    assertThat(ofLast("a: 1\n# x\n\n# y\n---\nb: 1\n")).containsExactly("HEAD # x", "HEAD # y");
    assertThat(ofFirst("a: 1\n# x\n\n# y\n---\nb: 1\n")).isEmpty();
  }

  @Test
  void anIndentedCommentBelongsToTheDocumentAbove() {
    assertThat(ofLast("a: 1\n# x\n  # y\n# z\n---\nb: 1\n")).containsExactly("HEAD # z");
    assertThat(ofFirst("a: 1\n  # y\n---\nb: 1\n")).containsExactly("LOOSE # y");
  }

  @Test
  void atTheEndOfTheFileTheyBelongToNothing() {
    assertThat(ofFirst("a: 1\n# x\n")).containsExactly("LOOSE # x");
  }

  @Test
  void aCommentBehindTheMarkerIsAtTheHead() {
    assertThat(ofFirst("--- # x\na: 1\n")).containsExactly("HEAD # x");
    assertThat(ofLast("a: 1\n---\t# x\nb: 1\n")).containsExactly("HEAD # x");
  }

  @Test
  void whatStandsInATextIsNoComment() {
    assertThat(ofLast("--- 'a\n# x'\n---\nb: 1\n")).isEmpty();
    assertThat(ofLast("--- |\n  text\n# x\n---\nb: 1\n")).containsExactly("HEAD # x");
  }

  @Test
  void theSameHoldsBelowADocumentThatWasNotParsed() {
    assertThat(documents("--- 'a\n# foreign'\n---\nb: 1\n").get(0))
        .isInstanceOf(Document.OutOfScope.class);
    assertThat(ofLast("--- 'a\n# foreign'\n---\nb: 1\n")).isEmpty();
    assertThat(ofLast("a: foreign\n# x\n---\nb: 1\n")).containsExactly("HEAD # x");
    assertThat(ofLast("long: first\n---\na: foreign\n# x\n---\nb: 1\n"))
        .containsExactly("HEAD # x");
    assertThat(ofLast("long: first\n--- 'a\n# foreign'\n---\nb: 1\n")).isEmpty();
  }

  @Test
  void belowABrokenDocumentNobodyKnows() {
    assertThat(ofLast("a: [\n# x\n---\nb: 1\n")).isEmpty();
  }

  @Test
  void aByteOrderMarkDirectivesAndActionsMayStandAboveThem() {
    assertThat(ofFirst("\uFEFF# x\na: 1\n")).containsExactly("HEAD # x");
    assertThat(ofFirst("%YAML 1.2\n# x\n---\na: 1\n")).containsExactly("HEAD # x");
    assertThat(ofFirst("{{- if .x }}\n# x\na: {{ .y }}\n")).containsExactly("HEAD # x");
  }

  @Test
  void belowTheFirstLineOfTheDocumentTheyAreAboutItsParts() {
    assertThat(ofFirst("a: 1\n# x\nb: 1\n")).containsExactly("ABOVE # x");
  }
}
