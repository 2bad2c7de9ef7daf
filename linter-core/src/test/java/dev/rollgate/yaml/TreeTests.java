package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees of the ways in which YAML and JSON are written. */
class TreeTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1}",
        "{\n\t\"a\": [\n\t\t1,\n\t\t\"b\"\n\t],\n\t\"c\": {}\n}\n",
        "[{\"a\": null}, true]",
        "- - a\n  - b\n-\n  - c\n-   d: 1\n    e: 2\n",
        "a:\n  b\nc: d\n  e\n# f\n",
        "a: \"x\n  y\"\nb: 'x\n\n  y'\nc: \"x\\\r\n  y\"\n",
        "? a\n: b\n? [c]\n: d\n",
        "80: a\ntrue: b\na.b/c: d\n'k': e\n\"l\": f\n",
        "{a: 1,\n b: [x, # c\n y], # d\n}\n",
        "[a: b, {c: d}, [e]: f]\n",
        "a: !Equals [!Ref X, 1]\nb: !!set {x}\n",
        "a: |2\n    x\nb: >+\n\n  y\n\n# c\nc: |-",
        "--- !!map\na: &x\n  - 1\n...\n",
        "--- |\n  text\n",
        "--- \"text\"",
      })
  void everySpanHoldsWhatItsNodeSays(String text) {
    SpanLaws.check(Yaml.parse(text));
  }

  @Test
  void tabIndentedJsonIsRead() {
    MappingNode root =
        Yaml.mapping("{\n\t\"kind\": \"Service\",\n\t\"spec\": {\n\t\t\"a\": 1\n\t}\n}\n");

    assertThat(root.flow()).isTrue();
    assertThat(Yaml.scalar(root, "spec", "a").span().from()).isEqualTo(new Position(4, 8));
  }

  @Test
  void jsonEscapesAreUndone() {
    assertThat(Yaml.scalar(Yaml.mapping("{\"a\":\"x\\/y\\u00e9\\n\"}"), "a").value())
        .isEqualTo("x/yé\n");
  }

  @Test
  void theInnerTextOfAConfigMapIsOneScalar() {
    MappingNode root = Yaml.mapping("data:\n  x.yaml: |\n    kind: Service\n    spec: {}\n");

    assertThat(Yaml.scalar(root, "data", "x.yaml").value()).isEqualTo("kind: Service\nspec: {}\n");
  }

  @Test
  void aPathIsReadByPeople() {
    NodePath path = Yaml.path("spec", "containers", 0, "name");

    assertThat(path).hasToString("spec.containers[0].name");
    assertThat(path.parent()).hasToString("spec.containers[0]");
    assertThat(path.parent().parent().index(2)).hasToString("spec.containers[2]");
    assertThat(NodePath.ROOT).hasToString("");
  }

  @Test
  void contentForgetsOrderAndStyleButNotTypesAndRepeats() {
    Content content = content("a: 1\nb: [x, {c: yes}]\n");

    assertThat(content("# c\n\"b\":\n- 'x'\n- c: yes\na: 1")).isEqualTo(content);
    assertThat(content("# c\n\"b\":\n- 'x'\n- c: yes\na: 1")).hasSameHashCodeAs(content);
    assertThat(content("a: '1'\nb: [x, {c: yes}]\n")).isNotEqualTo(content);
    assertThat(content("a: 1\nb: [x, {c: yes}]\nd: 1\n")).isNotEqualTo(content);
    assertThat(content("a: 1\na: 2\n")).isNotEqualTo(content("a: 1\na: 1\n"));
    assertThat(content("a: 1\na: 2\n")).isEqualTo(content("a: 2\na: 1\n"));
    assertThat(content("a: &x 1\n")).isNotEqualTo(content("a: 1\n"));
  }

  @Test
  void deepContentIsComparedInTimeOfItsSize() {
    String deep = "{\"a\": ".repeat(99) + "1" + "}".repeat(99);

    assertThat(content(deep)).isEqualTo(content(deep)).hasSameHashCodeAs(content(deep));
    assertThat(content(deep)).isNotEqualTo(content(deep.replace("1", "2")));
  }

  @Test
  void changesAreMadeOnContentWithoutText() {
    Document.Parsed d = Yaml.parse("a: {b: 1}\nc: [1, 2, 3]\nd: {e: {f: 1}, h: 1}\n");
    List<Change> changes =
        List.of(
            new Change.Remove(d, Yaml.path("c", 0)),
            new Change.Remove(d, Yaml.path("c", 2)),
            new Change.Append(d, Yaml.path("c"), Content.of(4)),
            new Change.RenameKey(d, Yaml.path("a"), "z"),
            new Change.Replace(d, Yaml.path("a", "b"), Content.of("x")),
            new Change.ReplaceEntry(d, Yaml.path("d", "e"), "g", Content.of(2)),
            new Change.Remove(d, Yaml.path("d", "h")),
            new Change.Insert(d, Yaml.path("i", "h"), Content.listOf("i")));

    assertThat(Change.apply(Content.of(d.root()), changes))
        .isEqualTo(content("z: {b: x}\nc: [2, 4]\nd: {g: 2}\ni: {h: [i]}\n"));
  }

  private static Content content(String text) {
    return Content.of(Yaml.parse(text).root());
  }
}
