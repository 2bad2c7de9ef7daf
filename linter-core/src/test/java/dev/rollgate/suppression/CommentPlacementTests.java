package dev.rollgate.suppression;

import static dev.rollgate.suppression.Trial.TWO_LABELS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which findings of an object a comment is about, by where it stands. */
class CommentPlacementTests {

  private static final String PORTS =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: web
      spec:
        ports:
          - name: bad
            protocol: bad
          - name: bad
      """;

  private static List<String> findings(String text) {
    return new Trial().findings(text);
  }

  private static List<String> suppressed(String text) {
    return new Trial().suppressed(text);
  }

  @Test
  void withoutACommentBothLabelsAreFound() {
    assertThat(findings(TWO_LABELS))
        .containsExactly("6:8 bad-value: the value is bad", "7:8 bad-value: the value is bad");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: bad # rollgate: ignore[bad-value] why",
        "a: bad\t# rollgate: ignore[bad-value] why",
        "a: bad #rollgate:ignore [ bad-value ]: why",
        "a: bad ## Rollgate:  IGNORE[bad-value] - why",
        "a: bad # pinned # rollgate: ignore[bad-value] why",
        "a: bad # rollgate: ignore[bad-value,] why # and more",
        "\"a\": \"bad\" # rollgate: ignore[bad-value] why",
      })
  void atTheEndOfALineItIsAboutThatLine(String line) {
    String text = TWO_LABELS.replace("a: bad", line);
    assertThat(findings(text)).containsExactly("7:8 bad-value: the value is bad");
    assertThat(suppressed(text)).hasSize(1).first().asString().contains("6 bad-value (why");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# rollgate: ignore[bad-value] why\n    ",
        "# rollgate: ignore[bad-value] why\n\n    # another comment\n    ",
        "# another comment\n    # rollgate: ignore[bad-value] why\n    ",
        "# rollgate: ignore[bad-value] why\n  # less indented\n    ",
      })
  void aboveAnEntryItIsAboutThatEntry(String comment) {
    String text = TWO_LABELS.replace("a: bad", comment + "a: bad");
    assertThat(findings(text)).hasSize(1).first().asString().contains("bad-value");
    assertThat(suppressed(text)).hasSize(1).first().asString().endsWith("bad-value (why)");
  }

  @Test
  void aboveAKeyItIsAboutTheWholeValue() {
    String text = TWO_LABELS.replace("  labels:", "  # rollgate: ignore[bad-value] why\n  labels:");
    assertThat(findings(text)).isEmpty();
    assertThat(suppressed(text)).hasSize(2);
  }

  @Test
  void aboveTheFirstEntryOfAMappingItIsAboutThatEntryAlone() {
    String text = TWO_LABELS.replace("    a:", "    # rollgate: ignore[bad-value] why\n    a:");
    assertThat(findings(text)).containsExactly("8:8 bad-value: the value is bad");
  }

  @Test
  void aboveAnItemItIsAboutTheWholeItem() {
    String text =
        PORTS.replaceFirst("    - name", "    # rollgate: ignore[bad-value] why\n    - name");
    assertThat(findings(text)).containsExactly("10:13 bad-value: the value is bad");
    assertThat(suppressed(text)).hasSize(2);
  }

  @Test
  void aboveAValueBelowItsKeyItIsAboutThatValue() {
    String text =
        TWO_LABELS.replace("a: bad", "a:\n      # rollgate: ignore[bad-value] why\n      bad");
    assertThat(findings(text)).containsExactly("9:8 bad-value: the value is bad");
  }

  @Test
  void insideFlowCollectionsItIsAboutWhatFollows() {
    String text =
        """
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop, labels: {
          # rollgate: ignore[bad-value] why
          a: bad, b: bad, # rollgate: ignore[ugly-value] why
          c: ugly, # rollgate: ignore[ugly-value] why
          d: bad # rollgate: ignore[bad-value] why
        }}
        """;
    assertThat(findings(text))
        .containsExactly(
            "5:14 bad-value: the value is bad",
            "5:38 suppression-unused: \"ugly-value\" finds nothing here that would be suppressed");
    assertThat(suppressed(text))
        .containsExactly("5 bad-value (why)", "6 ugly-value (why)", "7 bad-value (why)");
  }

  @Test
  void withNothingBelowItSaysSo() {
    assertThat(findings(TWO_LABELS + "# rollgate: ignore[bad-value] why\n"))
        .contains(
            "8:1 suppression-malformed: the comment stands above nothing, and suppresses nothing");
    assertThat(findings(TWO_LABELS + "    # rollgate: ignore[bad-value] why\n---\n" + TWO_LABELS))
        .contains(
            "8:5 suppression-malformed: the comment stands above nothing, and suppresses nothing")
        .hasSize(5);
  }

  @Test
  void insideAListItReachesOneItem() {
    String list =
        """
        apiVersion: v1
        kind: List
        items:
          # rollgate: ignore[bad-value] why
          - apiVersion: v1
            kind: Namespace
            metadata: {name: a, labels: {x: bad}}
          - apiVersion: v1
            kind: Namespace
            metadata: {name: b, labels: {x: bad}}
        """;
    assertThat(findings(list)).containsExactly("10:37 bad-value: the value is bad");
    assertThat(findings("# rollgate: ignore[bad-value] why\n" + list.replaceAll("  # .*\n", "")))
        .isEmpty();
  }

  @Test
  void whatAnAliasBringsIsSuppressedWhereItIsWritten() {
    String text =
        """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          annotations:
            # rollgate: ignore[bad-value] why
            x: &x bad
          labels:
            y: *x
            z: bad
        """;
    assertThat(findings(text)).containsExactly("10:8 bad-value: the value is bad");
    assertThat(suppressed(text)).hasSize(2);
  }

  @Test
  void behindAnAnchorOrTagItIsAboutTheLine() {
    String text =
        TWO_LABELS
            .replace("labels:", "labels: &l # rollgate: ignore[bad-value] why")
            .replace("a: bad", "a: !!str bad");
    assertThat(findings(text))
        .containsExactly(
            "5:33 suppression-unused: \"bad-value\" finds nothing here that would be suppressed",
            "6:14 bad-value: the value is bad",
            "7:8 bad-value: the value is bad");
  }

  @Test
  void behindTheHeaderOfABlockScalarItIsAboutTheLine() {
    String text =
        TWO_LABELS.replace("a: bad", "a: |- # rollgate: ignore[bad-value] why\n      bad");
    assertThat(findings(text)).containsExactly("8:8 bad-value: the value is bad");
  }

  @Test
  void behindABlockScalarItIsAboutWhatFollows() {
    String text =
        TWO_LABELS.replace("a: bad", "a: |\n      text\n    # rollgate: ignore[bad-value] why");
    assertThat(findings(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "n: |\n      # rollgate: ignore[bad-value] why\n      text",
        "n: >-\n      text\n\n      # rollgate: ignore[bad-value] why",
        "n: \"# rollgate: ignore[bad-value] why\"",
        "n: 'text # rollgate: ignore[bad-value] why'",
        "n: \"two\n      # rollgate: ignore[bad-value] why\n      lines\"",
        "n: text#rollgate:ignore[bad-value]",
        "n: [\"# rollgate: ignore[bad-value] why\"]",
      })
  void aSignInATextIsNoComment(String entry) {
    String text = TWO_LABELS.replace("    a: bad", "    " + entry + "\n    a: bad");
    assertThat(findings(text)).hasSize(2).allMatch(f -> f.contains("bad-value: "));
    assertThat(suppressed(text)).isEmpty();
  }

  @Test
  void jsonIsReadAsItIs() {
    String json =
        """
        {"apiVersion": "v1", "kind": "Namespace",
         "metadata": {"name": "# rollgate: ignore[bad-value] why", "labels": {"a": "bad"}}}
        """;
    assertThat(findings(json)).containsExactly("2:76 bad-value: the value is bad");
  }
}
