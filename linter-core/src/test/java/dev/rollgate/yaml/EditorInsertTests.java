package dev.rollgate.yaml;

import static dev.rollgate.yaml.Edits.insert;
import static dev.rollgate.yaml.Yaml.path;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Entries put into block mappings. */
class EditorInsertTests {

  private static final Content ONE = Content.of(1);

  @Test
  void anEntryGoesBehindTheLastOneOfItsMapping() throws RefusedEditException {
    assertThat(insert("a:\n  b: 1\nc: 2\n", path("a", "k"), ONE))
        .isEqualTo("a:\n  b: 1\n  k: 1\nc: 2\n");
  }

  @Test
  void mappingsOnTheWayAreCreated() throws RefusedEditException {
    assertThat(insert("a:\n  b: 1\n", path("a", "x", "w", "z"), ONE))
        .isEqualTo("a:\n  b: 1\n  x:\n    w:\n      z: 1\n");
  }

  @Test
  void indentationFollowsTheNearestMapping() throws RefusedEditException {
    String text = "wide:\n    a:\n        b: 1\nnarrow:\n  c:\n    d: 1\n";

    assertThat(insert(text, path("wide", "a", "x", "w"), ONE))
        .contains("        b: 1\n        x:\n            w: 1\n");
    assertThat(insert(text, path("narrow", "c", "x", "w"), ONE))
        .contains("    d: 1\n    x:\n      w: 1\n");
  }

  @Test
  void listsFollowTheNearestList() throws RefusedEditException {
    Content list =
        new Content.Sequence(
            java.util.List.of(Content.of("name", Content.of("v"))), Content.Properties.NONE);
    String text = "a:\n  - x\nb:\n  c:\n  - y\n";

    assertThat(insert(text, path("b", "k"), list)).endsWith("  - y\n  k:\n  - name: v\n");
    assertThat(insert(text, path("k"), list)).endsWith("k:\n  - name: v\n");
  }

  @Test
  void listsInsideAnItemAreNearerThanTheListAroundIt() throws RefusedEditException {
    Content list = Content.sequence(Content.of("name", Content.of("v")));

    assertThat(insert("items:\n- a:\n    b:\n      - x\n", path("items", 0, "k"), list))
        .endsWith("      - x\n  k:\n    - name: v\n");
  }

  @Test
  void aCommentBehindTheLastEntryStaysOnItsLine() throws RefusedEditException {
    assertThat(insert("a:\n  b: 1 # one\n  # tail\n# end\n", path("a", "k"), ONE))
        .isEqualTo("a:\n  b: 1 # one\n  k: 1\n  # tail\n# end\n");
  }

  @Test
  void deeperCommentsRightBelowStayWithWhatEndsAboveThem() throws RefusedEditException {
    assertThat(insert("a:\n  b:\n    c: 1\n    # d: 2\n  # tail\n", path("a", "k"), ONE))
        .isEqualTo("a:\n  b:\n    c: 1\n    # d: 2\n  k: 1\n  # tail\n");
    assertThat(insert("a:\n  b:\n  - c\n\n    # - d\n  # tail\n", path("a", "k"), ONE))
        .isEqualTo("a:\n  b:\n  - c\n\n    # - d\n  k: 1\n  # tail\n");
    assertThat(insert("a:\n  b:\n    c: 1\n    # d: 2", path("a", "k"), ONE))
        .isEqualTo("a:\n  b:\n    c: 1\n    # d: 2\n  k: 1");
  }

  @Test
  void blankLinesAndDeeperCommentsStayBehindTheNewEntry() throws RefusedEditException {
    assertThat(insert("a:\n  b: 1\n\n    # deep\n \t\nc: 2\n", path("a", "k"), ONE))
        .isEqualTo("a:\n  b: 1\n  k: 1\n\n    # deep\n \t\nc: 2\n");
  }

  @Test
  void aFileWithoutFinalLineBreakGetsNone() throws RefusedEditException {
    assertThat(insert("a:\n  b: 1", path("a", "k"), ONE)).isEqualTo("a:\n  b: 1\n  k: 1");
    assertThat(insert("a: 1 # c", path("k"), ONE)).isEqualTo("a: 1 # c\nk: 1");
  }

  @Test
  void anEntryOnADashLineKeepsItsDash() throws RefusedEditException {
    assertThat(insert("a:\n- b: 1\n- c: 1\n", path("a", 0, "k"), ONE))
        .isEqualTo("a:\n- b: 1\n  k: 1\n- c: 1\n");
    assertThat(insert("a:\n-   b: 1\n", path("a", 0, "k"), ONE))
        .isEqualTo("a:\n-   b: 1\n    k: 1\n");
    assertThat(insert("a:\n  -\n    b: 1\n", path("a", 0, "k"), ONE))
        .isEqualTo("a:\n  -\n    b: 1\n    k: 1\n");
    assertThat(insert("- - b: 1\n", path(0, 0, "k"), ONE)).isEqualTo("- - b: 1\n    k: 1\n");
  }

  @ParameterizedTest
  @CsvSource({"|", "|-", ">", ">-"})
  void anEntryBehindABlockScalarLeavesItsBlankLinesBehind(String header)
      throws RefusedEditException {
    String text = "a:\n  b: " + header + "\n    text\n\n\nc: 1\n";

    assertThat(insert(text, path("a", "k"), ONE))
        .isEqualTo("a:\n  b: " + header + "\n    text\n  k: 1\n\n\nc: 1\n");
  }

  @Test
  void anEntryBehindAScalarThatKeepsBlankLinesGoesBehindThose() throws RefusedEditException {
    assertThat(insert("a:\n  b: |+\n    text\n\n\n  # c\nd: 1\n", path("a", "k"), ONE))
        .isEqualTo("a:\n  b: |+\n    text\n\n\n  k: 1\n  # c\nd: 1\n");
  }

  @Test
  void aStrippedScalarMayEndTheFileWithoutLineBreak() throws RefusedEditException {
    assertThat(insert("a: |-\n  text", path("k"), ONE)).isEqualTo("a: |-\n  text\nk: 1");
  }

  @Test
  void anEntryGoesBehindValuesOfSeveralLines() throws RefusedEditException {
    assertThat(insert("a: b\n  c # d\n", path("k"), ONE)).isEqualTo("a: b\n  c # d\nk: 1\n");
    assertThat(insert("a: \"b\n  c\"\n", path("k"), ONE)).isEqualTo("a: \"b\n  c\"\nk: 1\n");
    assertThat(insert("a: 'b\nc'\n", path("k"), ONE)).isEqualTo("a: 'b\nc'\nk: 1\n");
    assertThat(insert("a: [b,\n  c] # d\n", path("k"), ONE)).isEqualTo("a: [b,\n  c] # d\nk: 1\n");
    assertThat(insert("a:\n  b\n", path("k"), ONE)).isEqualTo("a:\n  b\nk: 1\n");
  }

  @Test
  void anEmptyValueIsFilledBelowItsLine() throws RefusedEditException {
    assertThat(insert("a:\nb: 1\n", path("a", "k"), ONE)).isEqualTo("a:\n  k: 1\nb: 1\n");
    assertThat(insert("a: # c\nb: 1\n", path("a", "k"), ONE)).isEqualTo("a: # c\n  k: 1\nb: 1\n");
    assertThat(insert("a:\n  # c\nb: 1\n", path("a", "k"), ONE))
        .isEqualTo("a:\n  k: 1\n  # c\nb: 1\n");
    assertThat(insert("a:", path("a", "k"), ONE)).isEqualTo("a:\n  k: 1");
    assertThat(insert("a: # c", path("a", "k"), ONE)).isEqualTo("a: # c\n  k: 1");
    assertThat(insert("- a:\n- b\n", path(0, "a", "k"), ONE)).isEqualTo("- a:\n    k: 1\n- b\n");
  }

  @ParameterizedTest
  @CsvSource({"~", "null", "Null", "{}", "{ }"})
  void whatStandsForNothingGivesWayToABlock(String nothing) throws RefusedEditException {
    assertThat(insert("a: " + nothing + " # c\nb: 1\n", path("a", "k"), ONE))
        .isEqualTo("a: # c\n  k: 1\nb: 1\n");
    assertThat(insert("a: " + nothing, path("a", "k"), ONE)).isEqualTo("a:\n  k: 1");
  }

  @Test
  void keysAreFoundByValueHoweverTheyAreWritten() throws RefusedEditException {
    assertThat(insert("\"a\":\n  'b':\n    c: 1\n", path("a", "b", "k"), ONE))
        .isEqualTo("\"a\":\n  'b':\n    c: 1\n    k: 1\n");
    assertThat(insert("80:\n  x: 1\n", path("80", "k"), ONE)).isEqualTo("80:\n  x: 1\n  k: 1\n");
    assertThat(insert("a.b/c:\n  x: 1\n", path("a.b/c", "k"), ONE))
        .isEqualTo("a.b/c:\n  x: 1\n  k: 1\n");
  }

  @Test
  void anExplicitKeyShiftsNothing() throws RefusedEditException {
    assertThat(insert("? a\n: b\n", path("k", "m"), ONE)).isEqualTo("? a\n: b\nk:\n  m: 1\n");
    assertThat(insert("? a\n: b: c\n", path("a", "k", "m"), ONE))
        .isEqualTo("? a\n: b: c\n  k:\n    m: 1\n");
  }

  @Test
  void anAnchorAndATagBeforeTheMappingAreKept() throws RefusedEditException {
    assertThat(insert("a: &x\n  b: 1\n", path("a", "k"), ONE)).isEqualTo("a: &x\n  b: 1\n  k: 1\n");
    assertThat(insert("a: !!map # c\n  b: 1\n", path("a", "k"), ONE))
        .isEqualTo("a: !!map # c\n  b: 1\n  k: 1\n");
  }

  @Test
  void anEntryMayStandBesideAMergeKey() throws RefusedEditException {
    assertThat(insert("b: &b {x: 1}\na:\n  <<: *b\n", path("a", "k"), ONE))
        .isEqualTo("b: &b {x: 1}\na:\n  <<: *b\n  k: 1\n");
  }

  @Test
  void valuesOfEveryShapeAreWritten() throws RefusedEditException {
    Content exec = Content.of("exec", Content.of("command", Content.listOf("sleep", "15")));

    assertThat(insert("a: 1\n", path("k"), exec))
        .isEqualTo("a: 1\nk:\n  exec:\n    command: [\"sleep\", \"15\"]\n");
    assertThat(insert("a: 1\n", path("k"), Content.of("15s"))).isEqualTo("a: 1\nk: 15s\n");
    assertThat(insert("a: 1\n", path("k"), Content.of("yes"))).isEqualTo("a: 1\nk: \"yes\"\n");
    assertThat(insert("a: 1\n", path("on"), ONE)).isEqualTo("a: 1\n\"on\": 1\n");
  }

  @Test
  void itemsOfAListOfResourcesAreEditedAtTheirDepth() throws RefusedEditException {
    String text =
        """
        kind: List
        items:
          - kind: Service
            metadata:
              name: a
          - kind: Service
            metadata:
              name: b
        """;

    assertThat(insert(text, path("items", 0, "metadata", "annotations", "x/y"), Content.of("z")))
        .contains("      name: a\n      annotations:\n        x/y: z\n  - kind");
  }

  @Test
  void commentedOutItemsStayWithTheirIndentlessList() throws RefusedEditException {
    String text = "a:\n  list:\n  - x: 1\n  # - y: 2\n  #   z: 3\n  # of a\nb: 1\n";
    assertThat(insert(text, path("a", "k"), Content.of(1)))
        .isEqualTo(text.replace("  # of a", "  k: 1\n  # of a"));
  }

  @Test
  void theNearestAncestorsOwnStepCountsMoreThanThatOfItsParts() throws RefusedEditException {
    String text = "a:\n  b:\n    - c:\n            d: 1\n";
    assertThat(insert(text, path("a", "k", "m"), Content.of(1))).endsWith("  k:\n    m: 1\n");
  }
}
