package dev.rollgate.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas with which no check would end. */
class ExpansionTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'$ref': '#'}",
        "{'allOf': [{'$ref': '#'}]}",
        "{'not': {'$ref': '#/not'}}",
        "{'dependencies': {'a': {'$ref': '#'}}}",
        "{'$anchor': 'a', 'if': {'$ref': '#a'}}",
        "{'$dynamicAnchor': 'a', 'else': {'$dynamicRef': '#a'}}",
        "{'properties': {'a': {'$ref': '#/$defs/a'}},"
            + " '$defs': {'a': {'$ref': '#/$defs/b'}, 'b': {'anyOf': [{'$ref': '#/$defs/a'}]}}}"
      })
  void referencesDoNotLeadBackToThemselves(String schema) {
    assertThat(CustomSchemas.problem(schema.replace('\'', '"')))
        .hasValue("not a JSON Schema: its references lead back to themselves");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'properties': {'a': {'$ref': '#'}}}",
        "{'allOf': [{'items': {'$ref': '#'}}]}",
        "{'properties': {'$ref': {'type': 'string'}, 'allOf': {'type': 'array'}}}"
      })
  void theyMayByWayOfAFieldOrAnItem(String schema) {
    assertThat(CustomSchemas.problem(schema.replace('\'', '"'))).isEmpty();
  }

  @Test
  void aReferenceThatIsNoneIsTold() {
    assertThat(CustomSchemas.problem("{\"$ref\": \"#/%zz\"}"))
        .hasValue("not a JSON Schema: #/%zz is no reference");
  }

  @Test
  void referencesDoNotMultiplyWithoutBounds() {
    String definitions =
        IntStream.range(0, 25)
            .mapToObj(i -> "\"d%s\": {\"allOf\": [%s]}".formatted(i, fourTimes(i + 1)))
            .collect(Collectors.joining(", "));
    String schema = "{\"$ref\": \"#/$defs/d0\", \"$defs\": {%s, \"d25\": {}}}";
    assertThat(CustomSchemas.problem(schema.formatted(definitions)))
        .hasValue("not a JSON Schema: its references expand to too many schemas");
  }

  private static String fourTimes(int definition) {
    return IntStream.range(0, 4)
        .mapToObj(i -> "{\"$ref\": \"#/$defs/d%s\"}".formatted(definition))
        .collect(Collectors.joining(", "));
  }
}
