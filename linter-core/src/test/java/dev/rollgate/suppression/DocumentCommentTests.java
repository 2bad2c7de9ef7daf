package dev.rollgate.suppression;

import static dev.rollgate.suppression.Trial.TWO_LABELS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which comments are about a whole document. */
class DocumentCommentTests {

  private static List<String> findings(String text) {
    return new Trial().findings(text);
  }

  private static List<String> suppressed(String text) {
    return new Trial().suppressed(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# rollgate: ignore[bad-value] why\n",
        "\n# a licence\n\n# rollgate: ignore[bad-value] why\n# more\n",
        "# rollgate: ignore[bad-value] why\n---\n",
        "---\n# rollgate: ignore[bad-value] why\n",
        "--- # rollgate: ignore[bad-value] why\n",
        "%YAML 1.2\n# rollgate: ignore[bad-value] why\n---\n",
        "\uFEFF# rollgate: ignore[bad-value] why\n",
        "\uFEFF\t# rollgate: ignore[bad-value] why\n",
        "# rollgate: ignore[bad-value] why\r\n---\r\n",
        "# some\n---\n---\n# rollgate: ignore[bad-value] why\n",
      })
  void atTheHeadItIsAboutTheWholeDocument(String head) {
    assertThat(findings(head + TWO_LABELS)).isEmpty();
    assertThat(suppressed(head + TWO_LABELS)).hasSize(2);
  }

  @Test
  void carriageReturnsAreNoPartOfAReason() {
    String text = ("# rollgate: ignore[bad-value] why\n" + TWO_LABELS).replace("\n", "\r\n");
    assertThat(suppressed(text)).containsExactly("7 bad-value (why)", "8 bad-value (why)");
  }

  @Test
  void theHeadOfOneDocumentIsNotAboutAnother() {
    String text = "# rollgate: ignore[bad-value] why\n" + TWO_LABELS + "---\n" + TWO_LABELS;
    assertThat(findings(text))
        .containsExactly("15:8 bad-value: the value is bad", "16:8 bad-value: the value is bad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# rollgate: ignore[bad-value] why\n---\n",
        "# rollgate: ignore[bad-value] why\n\n# more\n---\n",
        "...\n# rollgate: ignore[bad-value] why\n---\n",
        "---\n# rollgate: ignore[bad-value] why\n---\n",
        "---\n# rollgate: ignore[bad-value] why\n",
      })
  void aboveTheMarkerItIsAboutTheDocumentThatBeginsThere(String between) {
    String text = TWO_LABELS + between + TWO_LABELS;
    assertThat(findings(text))
        .containsExactly("6:8 bad-value: the value is bad", "7:8 bad-value: the value is bad");
    assertThat(suppressed(text)).hasSize(2);
  }

  @Test
  void aboveTheMarkerItCountsThoughTheDocumentBeforeIsOfNoInterest() {
    String text = "a: 1\n# rollgate: ignore[bad-value] why\n---\n" + TWO_LABELS;
    assertThat(findings(text)).isEmpty();
  }

  @Test
  void ofABrokenDocumentTheHeadCountsAlone() {
    String broken = TWO_LABELS + "x: [ # rollgate: ignore[broken-document] why\ny: }\n";
    assertThat(findings(broken)).hasSize(1);
    String head = "# rollgate: ignore[broken-document, bad-value] why\n" + broken;
    assertThat(findings(head)).isEmpty();
    assertThat(suppressed(head)).hasSize(1);
  }

  @Test
  void aTemplateIsNotJudged() {
    String text =
        "# rollgate: ignore[bad-value] why\nkind: Namespace\nmetadata:\n  {{- if .a }}\n  b: c\n";
    assertThat(findings(text)).isEmpty();
  }
}
