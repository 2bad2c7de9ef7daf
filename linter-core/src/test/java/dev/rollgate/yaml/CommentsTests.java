package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Where the comments of a document stand, and what they are about. */
class CommentsTests {

  /** The comments of the last document: {@code ABOVE "# c" key: value}. */
  private static List<String> comments(String text) {
    List<Document> documents =
        new DocumentReader(t -> true, Limits.DEFAULT)
            .read(new SourceText("a.yaml", text))
            .documents();
    return Comments.of(
            documents.get(documents.size() - 1),
            documents.size() < 2
                ? Optional.empty()
                : Optional.of(documents.get(documents.size() - 2)))
        .stream()
        .map(c -> "%s \"%s\" %s".formatted(c.standing(), c.span().text(), c.subject().text()))
        .toList();
  }

  @Test
  void theHeadIsAboutTheDocument() {
    assertThat(comments("# a\n---\n# b\nk: v\n"))
        .containsExactly(
            "HEAD \"# a\" # a\n---\n# b\nk: v\n", "HEAD \"# b\" # a\n---\n# b\nk: v\n");
  }

  @Test
  void aboveACollectionMeansItsFirstPart() {
    assertThat(comments("k:\n  # a\n  - b: c\n    d: e\n  - f\n"))
        .containsExactly("ABOVE \"# a\" b: c\n    d: e");
    assertThat(comments("k:\n  # a\n  b: c\n  d: e\n")).containsExactly("ABOVE \"# a\" b: c");
    assertThat(comments("- - x\n  # a\n  - y\n- z\n")).containsExactly("ABOVE \"# a\" y");
  }

  @Test
  void aFlowCollectionBelowItsKeyIsOne() {
    assertThat(comments("k:\n  # a\n  {b: c, d: e}\n"))
        .containsExactly("ABOVE \"# a\" {b: c, d: e}");
  }

  @Test
  void anchorsAndTagsBelongToTheNode() {
    assertThat(comments("k:\n  # a\n  b: &x !!map # c\n    d: e\n"))
        .containsExactly(
            "ABOVE \"# a\" b: &x !!map # c\n    d: e", "LINE \"# c\"   b: &x !!map # c");
    assertThat(comments("k:\n  # a\n  &x v\nl: *x # b\n"))
        .containsExactly("ABOVE \"# a\" &x v", "LINE \"# b\" l: *x # b");
  }

  @Test
  void aSignInsideAWordIsNone() {
    assertThat(comments("k: a#b #\nl: 'x # y' # z\n"))
        .containsExactly("LINE \"#\" k: a#b #", "LINE \"# z\" l: 'x # y' # z");
  }

  @Test
  void blockScalarsHaveThemInTheirHeaderAlone() {
    assertThat(comments("k: |+ # a\n  # b\n\n# c\nl: >\n  # d\n # e\nm: |-\n# f\n"))
        .containsExactly(
            "LINE \"# a\" k: |+ # a",
            "ABOVE \"# c\" l: >\n  # d",
            "ABOVE \"# e\" m: |-",
            "LOOSE \"# f\" # f");
  }

  @Test
  void theEndOfADocumentIsLooseUnlessAMarkerFollows() {
    assertThat(comments("k: v\n# a\n")).containsExactly("LOOSE \"# a\" # a");
    assertThat(comments("k: v\n# a\n---\nl: w\n")).containsExactly("HEAD \"# a\" ---\nl: w\n");
    assertThat(comments("k: v\n...\n# a\n---\nl: w"))
        .containsExactly("HEAD \"# a\" # a\n---\nl: w");
  }

  @Test
  void lineEndsOfAllKindsEndThem() {
    assertThat(comments("k: v # a\rl: w # b\r\n"))
        .containsExactly("LINE \"# a\" k: v # a", "LINE \"# b\" l: w # b");
  }

  @Test
  void withoutATreeOnlyTheHeadIsSure() {
    assertThat(comments("# a\nk: [ # b\nl: }\n"))
        .containsExactly("HEAD \"# a\" # a\nk: [ # b\nl: }\n");
  }
}
