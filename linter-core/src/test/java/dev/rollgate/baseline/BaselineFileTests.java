package dev.rollgate.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.lint.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a baseline file looks like, and what is no such file. */
class BaselineFileTests {

  private static final FindingCounts COUNTS =
      new FindingCounts(
          Map.of(
              new Fingerprint("syntax", "apps/broken.yaml", ""),
              1,
              new Fingerprint(
                  "prestop-missing",
                  "apps/Deployment shop/web",
                  "spec.template.spec.containers[name=\"side car\"]"),
              3,
              new Fingerprint("prestop-missing", "apps/Deployment shop/api", "spec.replicas"),
              1,
              new Fingerprint("gate-unknown-tgb", "/Service \"größe \\\\ 🚀\"/web", "spec"),
              2));

  private static final String TEXT =
      """
      {
        "version": 1,
        "findings": [
          {"rule": "gate-unknown-tgb", "object": "/Service \\"größe \\\\\\\\ 🚀\\"/web", "path": "spec", "count": 2},
          {"rule": "prestop-missing", "object": "apps/Deployment shop/api", "path": "spec.replicas"},
          {"rule": "prestop-missing", "object": "apps/Deployment shop/web", "path": "spec.template.spec.containers[name=\\"side car\\"]", "count": 3},
          {"rule": "syntax", "object": "apps/broken.yaml"}
        ]
      }
      """;

  private static BaselineFile read(String text) throws BrokenBaselineException {
    return BaselineFile.read("base.json", text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void hasAnEntryOnEachLineSorted() {
    assertThat(COUNTS.text()).isEqualTo(TEXT);
  }

  @Test
  void saysTheSameWhenItIsReadAndWritten() throws BrokenBaselineException {
    assertThat(read(TEXT).counts().text()).isEqualTo(TEXT);
    assertThat(read(TEXT).counts().counts()).isEqualTo(COUNTS.counts());
  }

  @Test
  void mayBeEmpty() throws BrokenBaselineException {
    String text = new FindingCounts(Map.of()).text();
    assertThat(text).isEqualTo("{\n  \"version\": 1,\n  \"findings\": []\n}\n");
    assertThat(read(text).counts().findings()).isZero();
  }

  @Test
  void knowsWhereItsEntriesStandWhateverTheLineEnds() throws BrokenBaselineException {
    for (String text : new String[] {TEXT, TEXT.replace("\n", "\r\n"), "\uFEFF" + TEXT}) {
      BaselineFile file = read(text);
      assertThat(file.counts().text()).isEqualTo(TEXT);
      assertThat(file.spans().values().stream().map(s -> s.from().line()))
          .containsExactly(4, 5, 6, 7);
      assertThat(file.spans().values().stream().map(s -> s.from().column())).containsOnly(5);
      assertThat(file.spans().get(new Fingerprint("syntax", "apps/broken.yaml", "")).text())
          .isEqualTo("{\"rule\": \"syntax\", \"object\": \"apps/broken.yaml\"}");
    }
  }

  @Test
  void takesEntriesInAnyOrder() throws BrokenBaselineException {
    String text =
        """
        {"version": 1, "findings": [
        {"count": 1, "path": "", "object": "b", "rule": "r"}, {"rule": "r", "object": "a"}]}
        """;
    assertThat(read(text).counts().counts())
        .containsExactly(
            Map.entry(new Fingerprint("r", "a", ""), 1),
            Map.entry(new Fingerprint("r", "b", ""), 1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[]                          | 1:1: a baseline is an object in braces",
        "{\"findings\": []}          | 1:2: a baseline begins with \"version\"",
        "{}                          | 1:2: a baseline begins with \"version\"",
        "{\"version\": \"1\"}        | 1:13: \"version\" is a number",
        "{\"version\": 0}            | 1:13: there is no baseline of version 0",
        "{\"version\": 2, \"new\": 1} | 1:13: the baseline has version 2, this Rollgate reads 1: use a newer one",
        "{\"version\": 1}            | 1:14: after the version come the \"findings\"",
        "{\"version\": 1, \"findings\": {}} | 1:28: \"findings\" is a list",
        "{\"version\": 1, \"findings\": [], \"x\": 1} | 1:32: nothing comes after the \"findings\"",
        "{\"version\": 1, \"findings\": []} {} | 1:32: nothing comes after the baseline",
        "{\"version\": 1, \"findings\": [7]} | 1:29: an entry is an object in braces",
      })
  void isRefusedAtThePlaceOfTheFault(String text, String problem) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BrokenBaselineException.class)
        .hasMessage("base.json:" + problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"rule\": \"r\"} | 4:5: the entry lacks \"object\"",
        "{\"object\": \"o\"} | 4:5: the entry lacks \"rule\"",
        "{\"rule\": 1, \"object\": \"o\"} | 4:14: \"rule\" is a text in quotes",
        "{\"rule\": \"r\", \"objekt\": \"o\"} | 4:19: an entry has no such key: objekt; did you mean object?",
        "{\"rule\": \"r\", \"object\": \"o\", \"count\": 0} | 4:43: \"count\" is a number from 1 on",
        "{\"rule\": \"r\", \"object\": \"o\", \"count\": 1.5} | 4:43: \"count\" is a number from 1 on",
        "{\"rule\": \"r\", \"object\": \"o\"}, {\"rule\": \"r\", \"object\": \"o\", \"count\": 2} | 4:35: the entry of line 4 once more: keep one of them, with the count of both if both are needed",
      })
  void isRefusedForAFaultOfAnEntry(String entry, String problem) {
    assertThatThrownBy(
            () -> read("{\n  \"version\": 1,\n  \"findings\": [\n    " + entry + "\n  ]\n}\n"))
        .isInstanceOf(BrokenBaselineException.class)
        .hasMessage("base.json:" + problem);
  }

  @Test
  void isRefusedWhenItIsNotJson() {
    assertBroken("", "base.json:1:1: a baseline is an object in braces");
    assertBroken(
        TEXT.replace("},\n", "}\n"),
        "base.json:5:5: not JSON: unexpected character ('{' (code 123)): was expecting comma to separate Array entries");
    assertBroken(
        TEXT.substring(0, TEXT.length() - 6),
        "base.json:8:1: not JSON: unexpected end-of-input: expected close marker for Array");
    assertBroken(
        "{\"version\": 1, \"version\": 1}", "base.json:1:25: not JSON: duplicate Object property");
    assertBroken("{\"version\": 99999999999}", "base.json:1:24: not JSON: numeric value");
  }

  @Test
  void isRefusedWhenItIsNotUtf8() {
    assertThatThrownBy(() -> BaselineFile.read("base.json", new byte[] {'{', (byte) 0xFF}))
        .isInstanceOf(BrokenBaselineException.class)
        .hasMessage("base.json: the file is not UTF-8: byte 0xFF at line 1, column 2");
  }

  @Test
  void isRefusedWithAMergeConflict() {
    String mine = "    {\"rule\": \"a\", \"object\": \"o\"},\n";
    String theirs = "    {\"rule\": \"b\", \"object\": \"o\"},\n";
    String conflict = "<<<<<<< HEAD\n" + mine + "=======\n" + theirs + ">>>>>>> branch\n";
    String text = TEXT.replace("[\n", "[\n" + conflict);
    String problem =
        "base.json:4:1: a merge conflict is not resolved: keep the entries of both sides, each once,"
            + " and run \"rollgate baseline prune\"";
    assertThatThrownBy(() -> read(text)).hasMessage(problem);
    assertThatThrownBy(() -> read(text.replace("\n", "\r\n"))).hasMessage(problem);
  }

  private static void assertBroken(String text, String problem) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BrokenBaselineException.class)
        .hasMessageStartingWith(problem);
  }
}
