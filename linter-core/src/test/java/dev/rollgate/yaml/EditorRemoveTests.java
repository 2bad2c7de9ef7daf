package dev.rollgate.yaml;

import static dev.rollgate.yaml.Edits.remove;
import static dev.rollgate.yaml.Yaml.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries and items taken out of block collections. */
class EditorRemoveTests {

  @Test
  void anEntryGoesWithItsLinesAndTheCommentOnThem() throws RefusedEditException {
    assertThat(remove("a: 1\nb: # c\n  d: 1 # d\n# e\nf: 1\n", path("b")))
        .isEqualTo("a: 1\n# e\nf: 1\n");
    assertThat(remove("a: 1\nb: |\n  x\n\n  y\nc: 1\n", path("b"))).isEqualTo("a: 1\nc: 1\n");
  }

  @Test
  void theFirstEntryOfAFileLeavesTheByteOrderMark() throws RefusedEditException {
    assertThat(remove("\uFEFFa: 1 # c\nb: 1\n", path("a"))).isEqualTo("\uFEFFb: 1\n");
  }

  @Test
  void theLastEntryOfAFileWithoutFinalLineBreakLeavesNone() throws RefusedEditException {
    assertThat(remove("a: 1\nb: 1", path("b"))).isEqualTo("a: 1");
    assertThat(remove("a: 1\r\nb: 1", path("b"))).isEqualTo("a: 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"|", "|+", ">", ">+"})
  void aBlockScalarBeforeItKeepsItsFinalLineBreak(String header) throws RefusedEditException {
    assertThat(remove("a: " + header + "\n  x\nb: 1", path("b")))
        .isEqualTo("a: " + header + "\n  x\n");
  }

  @Test
  void anEntryOnADashLineLeavesTheDashToTheNext() throws RefusedEditException {
    assertThat(remove("- a: 1\n  b: 2\n- c\n", path(0, "a"))).isEqualTo("- b: 2\n- c\n");
  }

  @Test
  void anItemGoesWithItsLines() throws RefusedEditException {
    assertThat(remove("a:\n- x # x\n# y\n- b: 1\n  c: 2\n- z\n", path("a", 1)))
        .isEqualTo("a:\n- x # x\n# y\n- z\n");
    assertThat(remove("a:\n  - x\n  -\n  - z\n", path("a", 1))).isEqualTo("a:\n  - x\n  - z\n");
  }

  @Test
  void whatWouldBeLeftEmptyGoesToo() throws RefusedEditException {
    assertThat(remove("a: 1\nb:\n  c:\n  - d: 1\n", path("b", "c", 0, "d"))).isEqualTo("a: 1\n");
    assertThat(remove("a: [{b: 1}, c]\n", path("a", 0, "b"))).isEqualTo("a: [c]\n");
  }

  @Test
  void anAliasCanBeTakenOut() throws RefusedEditException {
    assertThat(remove("a: &x 1\nb: *x\nc: 2\n", path("b"))).isEqualTo("a: &x 1\nc: 2\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void linesThatFollowOneAnotherGoTogetherAtTheEndOfAFileWithoutABreak(String end)
      throws RefusedEditException {
    String text = "a:\nb: 1\nc: 2".replace("\n", end);
    Document.Parsed document = Yaml.parsed(text, 0);
    Change b = new Change.Remove(document, path("b"));
    Change c = new Change.Remove(document, path("c"));
    assertThat(EditLaws.apply(List.of(b, c))).isEqualTo("a:");

    Change below = new Change.Insert(document, path("a", "d"), Content.of(3));
    assertThat(EditLaws.apply(List.of(b, c, below))).isEqualTo("a:" + end + "  d: 3");
  }
}
