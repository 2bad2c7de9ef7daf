package dev.rollgate.yaml;

import static dev.rollgate.yaml.Yaml.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is anchored is changed where it is used, or where it is written when all uses want it. */
class EditorAnchorTests {

  private static final String BLOCK =
      """
      one: &drain
        preStop:
          sleep:
            seconds: 5
      two: *drain # the same
      three: 3
      """;

  @Test
  void anEntryBehindAnAliasIsWrittenBesideAMerge() throws RefusedEditException {
    assertThat(Edits.insert(BLOCK, path("two", "postStart"), Content.of("x")))
        .isEqualTo(
            BLOCK.replace("*drain # the same\n", "# the same\n  <<: *drain\n  postStart: x\n"));
  }

  @Test
  void aValueDeepBehindAnAliasBringsItsOwnEntryAlong() throws RefusedEditException {
    assertThat(Edits.replace(BLOCK, path("two", "preStop", "sleep", "seconds"), number(30)))
        .isEqualTo(
            BLOCK.replace(
                "*drain # the same\n",
                """
                # the same
                  <<: *drain
                  preStop:
                    sleep:
                      seconds: 30
                """));
  }

  @Test
  void anAliasAmongItemsKeepsItsDashAndComment() throws RefusedEditException {
    String text = "list:\n- &a\n  x: 1\n- *a # again\n";
    assertThat(Edits.insert(text, path("list").index(1).key("z"), number(2)))
        .isEqualTo("list:\n- &a\n  x: 1\n- <<: *a # again\n  z: 2\n");
  }

  @Test
  void anAliasInBracesIsFilledInBraces() throws RefusedEditException {
    assertThat(Edits.insert("a: &a {x: 1}\nb: {c: *a}\n", path("b", "c", "z"), number(2)))
        .isEqualTo("a: &a {x: 1}\nb: {c: {<<: *a, z: 2}}\n");
  }

  @Test
  void aScalarTakesThePlaceOfItsAlias() throws RefusedEditException {
    assertThat(Edits.replace("a: &n 5\nb: *n\n", path("b"), number(6)))
        .isEqualTo("a: &n 5\nb: 6\n");
  }

  @Test
  void aListBehindAnAliasIsWrittenOut() throws RefusedEditException {
    assertThat(Edits.append("a: &l [x]\nb: *l\n", path("b"), Content.of("y")))
        .isEqualTo("a: &l [x]\nb: [\"x\", \"y\"]\n");
  }

  @Test
  void aMergedValueIsHiddenByAnOwnOne() throws RefusedEditException {
    String text = "base: &b\n  grace: 5\nuse:\n  <<: *b\n  other: 1\n";
    assertThat(Edits.replace(text, path("use", "grace"), number(45)))
        .isEqualTo(text + "  grace: 45\n");
  }

  @Test
  void whatAMergeBringsIsKeptBesideWhatIsNew() throws RefusedEditException {
    String text = "base: &b\n  life: {start: 1}\nuse:\n  <<: *b\n  other: 1\n";
    assertThat(Edits.insert(text, path("use", "life", "stop"), number(2)))
        .isEqualTo(text + "  life:\n    start: 1\n    stop: 2\n");
  }

  @Test
  void anItemThatBeginsWithAMergeGetsAnOwnEntry() throws RefusedEditException {
    String text =
        """
        warm: &warm
          life:
            post: {exec: {command: [/bin/warm-up]}}
        spec:
          list:
            - <<: *warm
              name: web
        """;
    assertThat(
            Edits.insert(
                text, path("spec", "list").index(0).key("life", "pre", "sleep"), number(30)))
        .isEqualTo(
            text
                + """
                      life:
                        post:
                          exec:
                            command: ["/bin/warm-up"]
                        pre:
                          sleep: 30
                """);
  }

  @Test
  void theLastEntryBehindAnAliasGoesWithTheAlias() throws RefusedEditException {
    assertThat(Edits.remove("a: &a {x: 1}\nb: *a\nc: 1\n", path("b", "x")))
        .isEqualTo("a: &a {x: 1}\nc: 1\n");
  }

  @Test
  void anEntryIsTakenFromACopyOfWhatIsAnchored() throws RefusedEditException {
    assertThat(Edits.remove("a: &a {x: 1, y: 2}\nb: *a\n", path("b", "x")))
        .isEqualTo("a: &a {x: 1, y: 2}\nb:\n  y: 2\n");
  }

  @Test
  void aChangeThatEveryUseWantsIsMadeAtTheAnchor() throws RefusedEditException {
    Document.Parsed document = Yaml.parsed(BLOCK, 0);
    Change one =
        new Change.Replace(document, path("one", "preStop", "sleep", "seconds"), number(30));
    Change two = one.with(document, path("two", "preStop", "sleep", "seconds"));

    assertThat(Editor.everywhere(two)).containsExactly(one, two);
    assertThat(Edit.apply(BLOCK, Editor.edits(List.of(two, one))))
        .isEqualTo(BLOCK.replace("seconds: 5", "seconds: 30"));
  }

  @Test
  void aMergeThatHidesTheKeyNeedsNoChange() {
    String text = "a: &a {x: 1}\nb:\n  <<: *a\nc:\n  x: 2\n  <<: *a\n";
    Document.Parsed document = Yaml.parsed(text, 0);
    Change change = new Change.Replace(document, path("b", "x"), number(3));

    assertThat(Editor.everywhere(change))
        .extracting(Change::path)
        .containsExactly(path("a", "x"), path("b", "x"));
  }

  @Test
  void aUseInsideAnotherAnchorHasNoPlaceOfItsOwn() {
    String text = "a: &a {x: 1}\nb: &b {c: *a}\nd: *b\n";
    Document.Parsed document = Yaml.parsed(text, 0);

    assertThat(Editor.everywhere(new Change.Replace(document, path("a", "x"), number(2))))
        .isEmpty();
  }

  @Test
  void tooMuchToCopyIsRefused() {
    String text = "a: &a\n- [%s1]\nb: *a\n".formatted("1, ".repeat(40));
    Edits.refused(
        new Change.Append(Yaml.parsed(text, 0), path("b"), number(2)),
        "too much of what an anchor names would have to be copied");
  }

  private static Content.Scalar number(long number) {
    return Content.of(number);
  }
}
