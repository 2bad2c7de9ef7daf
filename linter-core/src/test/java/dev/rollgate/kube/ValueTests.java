package dev.rollgate.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Value.Type;
import dev.rollgate.yaml.AllocationBound;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as the API server gets them. */
class ValueTests {

  private static List<Value> values(String text) {
    Document document =
        new DocumentReader(t -> true, Limits.DEFAULT)
            .read(new SourceText("app.yaml", text))
            .documents()
            .get(0);
    return ResourceReader.read((Document.Parsed) document, CustomKinds.NONE, Completeness.UNKNOWN)
        .stream()
        .map(view -> Value.of(view.resource()))
        .toList();
  }

  private static Value value(String line) {
    String text = "apiVersion: v1\nkind: Pod\nspec:\n  field: " + line + "\n";
    return values(text).get(0).at("spec", "field").orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "{a: b}, OBJECT, an object",
    "[a], LIST, a list",
    "text, STRING, the string \"text\"",
    "'\"8\"', STRING, the string \"8\"",
    "8, INTEGER, the number 8",
    "8.0, INTEGER, the fraction 8.0",
    "99999999999, INTEGER, the number 99999999999",
    "1.5, NUMBER, the fraction 1.5",
    "on, BOOLEAN, the boolean on",
    "~, NULL, null"
  })
  void haveTheTypeThatJsonGivesThem(String written, Type type, String title) {
    assertThat(value(written).type()).isEqualTo(type);
    assertThat(value(written).title()).isEqualTo(title);
  }

  @ParameterizedTest
  @CsvSource({
    "1_0.5, 10.5",
    "-1e3, -1000",
    "8.0, 8",
    "18446744073709551615, 1.8446744073709552e19",
    ".INF, Infinity",
    "-.inf, -Infinity",
    ".nan, NaN",
  })
  void haveTheNumberThatGoReads(String written, double number) {
    assertThat(value(written).number()).contains(number);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'1.5'", "text", "true", "!!float text", "[1.5]"})
  void haveNoNumberWhenTheyAreNone(String written) {
    assertThat(value(written).number()).isEmpty();
  }

  @Test
  void seeThroughAliasesAndMergeKeys() {
    Value pod =
        values(
                """
                apiVersion: v1
                kind: Pod
                x: &x {a: 1, b: 2}
                spec:
                  <<: *x
                  b: 3
                  list: [*x]
                """)
            .get(0);
    Value spec = pod.member("spec").orElseThrow();
    assertThat(spec.members()).extracting(Value::name).containsExactly("b", "list", "a");
    assertThat(spec.members()).extracting(Value::text).containsExactly("3", "", "1");
    Value aliased = spec.at("list").orElseThrow().items().get(0).member("b").orElseThrow();
    assertThat(aliased.path()).hasToString("spec.list[0].b");
    assertThat(aliased.span().text()).isEqualTo("2");
    assertThat(aliased.keySpan().text()).isEqualTo("b");
  }

  @Test
  void standWhereTheirObjectStandsInAList() {
    List<Value> pods =
        values(
            """
            apiVersion: v1
            kind: List
            items:
              - {apiVersion: v1, kind: Pod, spec: {a: first}}
              - {apiVersion: v1, kind: Pod, spec: {a: second}}
            """);
    Value second = pods.get(1).at("spec", "a").orElseThrow();
    assertThat(second.text()).isEqualTo("second");
    assertThat(second.path()).hasToString("items[1].spec.a");
  }

  @Test
  void knowPlaceholdersInValuesAndInKeys() {
    assertThat(value("${X}").isPlaceholder()).isTrue();
    assertThat(value("{a: '${X}'}").isPlaceholder()).isFalse();
    assertThat(value("{'${X}': a}").members().get(0).hasPlaceholderName()).isTrue();
    assertThat(value("{a: b}").members().get(0).hasPlaceholderName()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"((replicas))", "§§x§§", "__X__", "!Ref X", "!Join [a, b]", "!Sub {a: b}", "!X 3"})
  void arePlaceholdersInTheSyntaxOfManyTools(String written) {
    assertThat(value(written).isPlaceholder()).isTrue();
    assertThat(value(written).standsForOtherType()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"CHANGEME", "change-me", "REPLACE_ME", "TODO", "tbd", "NUMBER_OF_REPLICAS", "A_1"})
  void areWordsThatStandForAnotherType(String written) {
    assertThat(value(written).isPlaceholder()).isFalse();
    assertThat(value(written).standsForOtherType()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"THREE", "three", "a_b", "! X", "!!str X", "(a)", "((a) b)", "[TODO]"})
  void areWhatTheySayElsewhere(String written) {
    assertThat(value(written).isPlaceholder()).isFalse();
    assertThat(value(written).standsForOtherType()).isFalse();
  }

  @Test
  void haveNoMembersNorItemsOfAnotherType() {
    assertThat(value("text").members()).isEmpty();
    assertThat(value("text").member("a")).isEmpty();
    assertThat(value("{a: b}").items()).isEmpty();
    assertThat(value("{a: b}").text()).isEmpty();
    assertThat(value("text").isTrue()).isFalse();
    assertThat(value("yes").isTrue()).isTrue();
  }

  @Test
  void digitsWithoutEndAreNoWholeNumberAndAreNotQuoted() {
    for (String sign : List.of("", "-", "0x", "0b1", "1.", "0o7")) {
      String digits = sign + "1".repeat(100_000);
      AllocationBound.check(
          digits.length(),
          64,
          () -> {
            Value value = value(digits);
            assertThat(value.integer()).as(sign).isEmpty();
            assertThat(value.title()).as(sign).hasSizeLessThan(70);
          });
    }
  }
}
