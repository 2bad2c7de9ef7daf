package dev.rollgate.yaml;

import static dev.rollgate.yaml.Edits.append;
import static dev.rollgate.yaml.Edits.insert;
import static dev.rollgate.yaml.Edits.remove;
import static dev.rollgate.yaml.Edits.replace;
import static dev.rollgate.yaml.Yaml.path;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Flow collections and JSON. */
class EditorFlowTests {

  private static final Content ONE = Content.of(1);

  @Test
  void anEntryGoesBehindTheLastOneOnTheSameLine() throws RefusedEditException {
    assertThat(insert("a: {b: 1} # c\n", path("a", "k"), ONE)).isEqualTo("a: {b: 1, k: 1} # c\n");
    assertThat(insert("a: { b: 1 }\n", path("a", "k"), ONE)).isEqualTo("a: { b: 1, k: 1 }\n");
    assertThat(insert("{a: 1}", path("k"), ONE)).isEqualTo("{a: 1, k: 1}");
  }

  @Test
  void aTrailingCommaStaysTheLastThing() throws RefusedEditException {
    assertThat(insert("a: {b: 1,}\n", path("a", "k"), ONE)).isEqualTo("a: {b: 1, k: 1,}\n");
    assertThat(append("a: [b, ]\n", path("a"), ONE)).isEqualTo("a: [b, 1, ]\n");
  }

  @Test
  void anEntryGetsALineOfItsOwnWhereTheOthersHaveOne() throws RefusedEditException {
    assertThat(insert("a: {\n  b: 1,\n  c: 2,\n}\n", path("a", "k"), ONE))
        .isEqualTo("a: {\n  b: 1,\n  c: 2,\n  k: 1,\n}\n");
    assertThat(append("a: [\n    b,\n    c\n  ]\n", path("a"), ONE))
        .isEqualTo("a: [\n    b,\n    c,\n    1\n  ]\n");
  }

  @Test
  void commentsAmongTheEntriesStayWithTheirLines() throws RefusedEditException {
    assertThat(insert("a: {\n  b: 1, # one\n  c: 2 # two\n} # end\n", path("a", "k"), ONE))
        .isEqualTo("a: {\n  b: 1, # one\n  c: 2, # two\n  k: 1\n} # end\n");
  }

  @Test
  void emptyBracketsAreFilled() throws RefusedEditException {
    assertThat(append("a: []\n", path("a"), ONE)).isEqualTo("a: [1]\n");
    assertThat(append("a: [ # c\n]\n", path("a"), ONE)).isEqualTo("a: [1 # c\n]\n");
    assertThat(append("a: [# c\n]\n", path("a"), Content.of("x"))).isEqualTo("a: [x # c\n]\n");
    assertThat(insert("- {}\n", path(0, "k"), ONE)).isEqualTo("- {k: 1}\n");
    assertThat(insert("a: {b: {}}\n", path("a", "b", "k"), ONE)).isEqualTo("a: {b: {k: 1}}\n");
    assertThat(insert("a: { # c\n  }\n", path("a", "k"), ONE)).isEqualTo("a: {k: 1 # c\n  }\n");
    assertThat(insert("a: &x {}\n", path("a", "k"), ONE)).isEqualTo("a: &x {k: 1}\n");
    assertThat(insert("--- {}\n", path("k"), ONE)).isEqualTo("--- {\"k\": 1}\n");
  }

  @Test
  void anEmptyFlowValueIsFilledInFlowStyle() throws RefusedEditException {
    assertThat(insert("{a: null, b: 1}\n", path("a", "k"), ONE)).isEqualTo("{a: {k: 1}, b: 1}\n");
    assertThat(insert("{a: , b: 1}\n", path("a", "k"), ONE)).isEqualTo("{a: {k: 1} , b: 1}\n");
  }

  @Test
  void createdMappingsAreWrittenInFlowStyleToo() throws RefusedEditException {
    assertThat(insert("a: {b: 1}\n", path("a", "x", "w"), Content.listOf("z")))
        .isEqualTo("a: {b: 1, x: {w: [\"z\"]}}\n");
  }

  @Test
  void keysAreQuotedWhereTheNeighboursAre() throws RefusedEditException {
    assertThat(insert("a: {\"b\":1}\n", path("a", "k"), Content.of("x")))
        .isEqualTo("a: {\"b\":1,\"k\":\"x\"}\n");
    assertThat(insert("a: {\"b\":{}}\n", path("a", "b", "k"), Content.of("x")))
        .isEqualTo("a: {\"b\":{\"k\":\"x\"}}\n");
    assertThat(append("a: [{\"b\":1}]\n", path("a"), Content.of("k", ONE)))
        .isEqualTo("a: [{\"b\":1},{\"k\":1}]\n");
    assertThat(append("a: [{b: 1}]\n", path("a"), Content.of("k", ONE)))
        .isEqualTo("a: [{b: 1}, {k: 1}]\n");
  }

  @Test
  void jsonStaysJson() throws RefusedEditException {
    assertThat(insert("{\"a\":{\"b\":1}}", path("a", "k"), Content.of("x")))
        .isEqualTo("{\"a\":{\"b\":1,\"k\":\"x\"}}");
    assertThat(insert("{\"a\":{}}", path("a", "k", "m"), Content.of("x")))
        .isEqualTo("{\"a\":{\"k\":{\"m\":\"x\"}}}");
    assertThat(append("[\"a\"]", path(), Content.of("x"))).isEqualTo("[\"a\", \"x\"]");
    assertThat(append("{\"a\":[]}", path("a"), Content.of("x"))).isEqualTo("{\"a\":[\"x\"]}");
    assertThat(insert("[{\"a\": 1}]", path(0, "k"), Content.of("x")))
        .isEqualTo("[{\"a\": 1, \"k\": \"x\"}]");
    assertThat(replace("{\"a\":\"x\"}", path("a"), Content.of(1))).isEqualTo("{\"a\":1}");
    assertThat(replace("{\"a\":1}", path("a"), Content.of("x"))).isEqualTo("{\"a\":\"x\"}");
  }

  @Test
  void whatIsPutIntoExpandedJsonIsExpanded() throws RefusedEditException {
    String text = "{\n  \"a\": {\n    \"b\": 1\n  },\n  \"c\": {}\n}\n";

    assertThat(insert(text, path("a", "k", "m"), Content.listOf("x")))
        .isEqualTo(
            text.replace(
                "1\n", "1,\n    \"k\": {\n      \"m\": [\n        \"x\"\n      ]\n    }\n"));
    assertThat(insert(text, path("c", "k"), ONE))
        .isEqualTo(text.replace("{}", "{\n    \"k\": 1\n  }"));
  }

  @Test
  void tabIndentedJsonGetsTabs() throws RefusedEditException {
    String text = "{\n\t\"a\": 1,\n\t\"b\": {\n\t\t\"c\": 1\n\t}\n}\n";

    assertThat(insert(text, path("b", "k"), ONE))
        .isEqualTo("{\n\t\"a\": 1,\n\t\"b\": {\n\t\t\"c\": 1,\n\t\t\"k\": 1\n\t}\n}\n");
    assertThat(insert(text, path("k"), ONE)).endsWith("\n\t},\n\t\"k\": 1\n}\n");
  }

  @Test
  void removalTakesTheRightComma() throws RefusedEditException {
    assertThat(remove("{\"a\": 1, \"b\": 2}", path("a"))).isEqualTo("{\"b\": 2}");
    assertThat(remove("{\"a\": 1, \"b\": 2}", path("b"))).isEqualTo("{\"a\": 1}");
    assertThat(remove("a: [x, y, z]\n", path("a", 1))).isEqualTo("a: [x, z]\n");
    assertThat(remove("a: [x, y, ]\n", path("a", 1))).isEqualTo("a: [x, ]\n");
    assertThat(remove("{\n  \"a\": 1,\n  \"b\": 2\n}\n", path("b")))
        .isEqualTo("{\n  \"a\": 1\n}\n");
    assertThat(remove("{\n  \"a\": 1,\n  \"b\": 2\n}\n", path("a")))
        .isEqualTo("{\n  \"b\": 2\n}\n");
  }

  @Test
  void aPairWithoutBracesIsAnItem() throws RefusedEditException {
    assertThat(append("a: [\n  b: c\n]\n", path("a"), ONE)).isEqualTo("a: [\n  b: c,\n  1\n]\n");
    assertThat(remove("a: [b: c, d]\n", path("a", 0, "b"))).isEqualTo("a: [d]\n");
  }

  @Test
  void severalItemsOfAnEmptyListKnowOfOneAnother() throws RefusedEditException {
    assertThat(appended("a: []\n", 2)).isEqualTo("a: [k0, k1]\n");
    assertThat(appended("{a: [], b: 1}\n", 3)).isEqualTo("{a: [k0, k1, k2], b: 1}\n");
    assertThat(appended("{\"a\": []}\n", 2)).isEqualTo("{\"a\": [\"k0\", \"k1\"]}\n");
    assertThat(appended("{\n  \"b\": 1,\n  \"a\": []\n}\n", 2))
        .isEqualTo("{\n  \"b\": 1,\n  \"a\": [\n    \"k0\",\n    \"k1\"\n  ]\n}\n");
  }

  @Test
  void severalItemsSayWhatTheyDeclareInEveryList() throws RefusedEditException {
    List<String> lists =
        List.of(
            "a: []\n",
            "a: [ ]\n",
            "a: [\n]\n",
            "a: [# none\n]\n",
            "a: [x]\n",
            "a: [x, y]\n",
            "a: [\n  x\n]\n",
            "a:\n- x\n",
            "a:\n  - x # why\nb: 1\n",
            "{a: []}\n",
            "{\"a\":[]}",
            "{\n  \"a\": [ ]\n}\n",
            "{\n  \"a\": [\n    \"x\"\n  ]\n}\n");
    for (String text : lists) {
      for (int count = 1; count <= 4; count++) {
        Document.Parsed before = Yaml.parsed(text, 0);
        Content declared = Change.apply(Content.asRead(before.root()), appends(before, count));
        Document.Parsed after = Yaml.parsed(appended(text, count), 0);
        assertThat(Content.asRead(after.root()))
            .as("%s items in %s", count, text)
            .isEqualTo(declared);
      }
    }
  }

  private static String appended(String text, int count) throws RefusedEditException {
    return Edit.apply(text, Editor.edits(appends(Yaml.parsed(text, 0), count)));
  }

  private static List<Change> appends(Document.Parsed document, int count) {
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      changes.add(new Change.Append(document, path("a"), Content.of("k" + i)));
    }
    return changes;
  }
}
