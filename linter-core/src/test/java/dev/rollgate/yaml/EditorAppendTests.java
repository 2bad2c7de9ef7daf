package dev.rollgate.yaml;

import static dev.rollgate.yaml.Edits.append;
import static dev.rollgate.yaml.Yaml.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Items put at the end of block sequences. */
class EditorAppendTests {

  private static final Content TWO_KEYS =
      new Content.Mapping(
          List.of(
              new Content.Entry(Content.of("name"), Content.of("k")),
              new Content.Entry(Content.of("value"), Content.of("1"))),
          Content.Properties.NONE);

  @Test
  void anItemFollowsItsSiblingsWhetherIndentedOrNot() throws RefusedEditException {
    assertThat(append("a:\n- x\nb: 1\n", path("a"), Content.of("k")))
        .isEqualTo("a:\n- x\n- k\nb: 1\n");
    assertThat(append("a:\n    - x\nb: 1\n", path("a"), Content.of("k")))
        .isEqualTo("a:\n    - x\n    - k\nb: 1\n");
  }

  @Test
  void aMappingIsAnItemOfSeveralLines() throws RefusedEditException {
    assertThat(append("a:\n- name: x\n", path("a"), TWO_KEYS))
        .isEqualTo("a:\n- name: x\n- name: k\n  value: \"1\"\n");
  }

  @Test
  void aWideDashIsFollowed() throws RefusedEditException {
    assertThat(append("a:\n-   name: x\n", path("a"), TWO_KEYS))
        .isEqualTo("a:\n-   name: x\n-   name: k\n    value: \"1\"\n");
  }

  @Test
  void aDashOnALineOfItsOwnIsNotImitated() throws RefusedEditException {
    assertThat(append("a:\n  -\n      name: x\n", path("a"), TWO_KEYS))
        .isEqualTo("a:\n  -\n      name: x\n  - name: k\n    value: \"1\"\n");
  }

  @Test
  void commentsBetweenAndBehindItemsStayWhereTheyAre() throws RefusedEditException {
    assertThat(append("a:\n# one\n- x # x\n# - old\n-   y # y\n# end\nb: 1\n", path("a"), TWO_KEYS))
        .isEqualTo(
            "a:\n# one\n- x # x\n# - old\n-   y # y\n-   name: k\n    value: \"1\"\n# end\nb: 1\n");
  }

  @Test
  void nestedSequencesGetItemsAtTheirOwnDepth() throws RefusedEditException {
    String text = "- - a\n  - b\n- c\n";

    assertThat(append(text, path(0), Content.of("k"))).isEqualTo("- - a\n  - b\n  - k\n- c\n");
    assertThat(append(text, path(), Content.of("k"))).isEqualTo("- - a\n  - b\n- c\n- k\n");
  }

  @Test
  void emptyItemsCountAsItems() throws RefusedEditException {
    assertThat(append("a:\n-\n- # c\n", path("a"), Content.of("k")))
        .isEqualTo("a:\n-\n- # c\n- k\n");
  }

  @Test
  void anItemGoesBehindABlockScalar() throws RefusedEditException {
    assertThat(append("a:\n  - |\n    x\n\nb: 1\n", path("a"), Content.of("k")))
        .isEqualTo("a:\n  - |\n    x\n  - k\n\nb: 1\n");
    assertThat(append("a:\n  - |+\n    x\n\nb: 1\n", path("a"), Content.of("k")))
        .isEqualTo("a:\n  - |+\n    x\n\n  - k\nb: 1\n");
  }

  @Test
  void aFileWithoutFinalLineBreakGetsNone() throws RefusedEditException {
    assertThat(append("- a", path(), Content.of("k"))).isEqualTo("- a\n- k");
  }
}
