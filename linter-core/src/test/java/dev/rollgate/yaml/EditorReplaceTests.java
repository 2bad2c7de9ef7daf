package dev.rollgate.yaml;

import static dev.rollgate.yaml.Edits.rename;
import static dev.rollgate.yaml.Edits.replace;
import static dev.rollgate.yaml.Edits.replaceEntry;
import static dev.rollgate.yaml.Yaml.path;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scalars in the place of others, keys included. */
class EditorReplaceTests {

  @Test
  void onlyTheValueChanges() throws RefusedEditException {
    assertThat(replace("a:   1   # c\nb: 1\n", path("a"), Content.of(20)))
        .isEqualTo("a:   20   # c\nb: 1\n");
    assertThat(replace("- {a: 1, b: 2}\n", path(0, "a"), Content.of(20)))
        .isEqualTo("- {a: 20, b: 2}\n");
    assertThat(replace("a:\n  old\n", path("a"), Content.of("new"))).isEqualTo("a:\n  new\n");
  }

  @Test
  void aKeyMayBeNull() throws RefusedEditException {
    assertThat(replace("~: a\nnull: b\n", path("null"), Content.of(1)))
        .isEqualTo("~: a\nnull: 1\n");
  }

  @Test
  void aCommentBehindAnEntryStaysBehindTheKeyOfTheNewOne() throws RefusedEditException {
    Content tree = Content.of("b", Content.of(1));

    assertThat(replaceEntry("a: 1  # c\nd: 1\n", path("a"), "k", tree))
        .isEqualTo("k:  # c\n  b: 1\nd: 1\n");
    assertThat(replaceEntry("- a: 1 # c", path(0, "a"), "k", tree)).isEqualTo("- k: # c\n    b: 1");
    assertThat(replaceEntry("a: 1 # c\n", path("a"), "k", Content.of(2))).isEqualTo("k: 2 # c\n");
  }

  @Test
  void anEntryTakesThePlaceOfAnother() throws RefusedEditException {
    Content seconds = Content.of("seconds", Content.of(30));

    assertThat(
            replaceEntry(
                "a:\n  exec:\n    command:\n    - sleep\n    - '30'\n  b: 1\n",
                path("a", "exec"),
                "sleep",
                seconds))
        .isEqualTo("a:\n  sleep:\n    seconds: 30\n  b: 1\n");
    assertThat(replaceEntry("a: {exec: {b: [1]}}  # c\n", path("a", "exec"), "sleep", seconds))
        .isEqualTo("a: {sleep: {seconds: 30}}  # c\n");
    assertThat(replaceEntry("a:\r\n  exec: {b: 1}\r\n", path("a", "exec"), "sleep", seconds))
        .isEqualTo("a:\r\n  sleep:\r\n    seconds: 30\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {"x, new", "'x', 'new'", "\"x\", \"new\"", "80, new"})
  void theAuthorsQuotesAreKept(String old, String replaced) throws RefusedEditException {
    assertThat(replace("a: " + old + "\n", path("a"), Content.of("new")))
        .isEqualTo("a: " + replaced + "\n");
  }

  @Test
  void aNumberTakesOffTheQuotesThatWouldMakeItText() throws RefusedEditException {
    assertThat(replace("a: \"80\"\n", path("a"), Content.of(90))).isEqualTo("a: 90\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "yes",
        "~",
        "",
        "0755",
        "08",
        "1e3",
        "1:30",
        "2026-11-23",
        "@a",
        "`a",
        "%a",
        "*a",
        "&a",
        "!a",
        "|",
        ">",
        "'",
        "\"",
        "#a",
        "- a",
        "? a",
        "a: b",
        "a #b",
        "[a]",
        "{a}",
        "a,",
        "a:",
        " a",
        "a ",
        "---",
        "...",
        "=",
        "<<",
        "a\nb",
        "a\tb",
        "é😀",
        "\u0085\u2028\uFEFF",
        "a\\b"
      })
  void anyTextReadsBackAsItself(String text) throws RefusedEditException {
    for (String old : new String[] {"x", "'x'", "\"x\"", "{w: x}", "[x]"}) {
      NodePath path = old.contains("{") ? path("a", "w") : path("a");
      path = old.contains("[") ? path("a", 0) : path;

      assertThat(replace("a: " + old + "\n", path, Content.of(text))).isNotBlank();
    }
  }

  @Test
  void timesAndDatesAreQuotedForReadersThatTakeThemForNumbers() throws RefusedEditException {
    assertThat(replace("a: x\n", path("a"), Content.of("1:30"))).isEqualTo("a: \"1:30\"\n");
    assertThat(replace("a: x\n", path("a"), Content.of("2026-11-23")))
        .isEqualTo("a: \"2026-11-23\"\n");
    assertThat(replace("a: x\n", path("a"), Content.of("nginx:1.25"))).isEqualTo("a: nginx:1.25\n");
  }

  @Test
  void anAnchorBeforeTheValueIsKept() throws RefusedEditException {
    assertThat(replace("a: &x 1\n", path("a"), Content.of(2))).isEqualTo("a: &x 2\n");
  }

  @Test
  void aNullThatIsWrittenCanBeReplaced() throws RefusedEditException {
    assertThat(replace("a: ~\n", path("a"), Content.of(2))).isEqualTo("a: 2\n");
  }

  @Test
  void aKeyIsRenamedInItsQuotes() throws RefusedEditException {
    assertThat(rename("a: 1 # c\n", path("a"), "b")).isEqualTo("b: 1 # c\n");
    assertThat(rename("{\"a\":1}", path("a"), "b")).isEqualTo("{\"b\":1}");
    assertThat(rename("- 'a': 1\n", path(0, "a"), "b")).isEqualTo("- 'b': 1\n");
    assertThat(rename("a:\n  b: &x\n    c: 1\n", path("a", "b"), "x.y/z"))
        .isEqualTo("a:\n  x.y/z: &x\n    c: 1\n");
    assertThat(rename("a: 1\n", path("a"), "on")).isEqualTo("\"on\": 1\n");
  }

  @Test
  void anEmojiBeforeTheEditShiftsNothing() throws RefusedEditException {
    assertThat(replace("# 😀😀\n\"😀\": {a: 1}\n", path("😀", "a"), Content.of(2)))
        .isEqualTo("# 😀😀\n\"😀\": {a: 2}\n");
  }
}
