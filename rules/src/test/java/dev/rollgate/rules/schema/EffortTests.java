package dev.rollgate.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Schemas that each value of some depth is held against very often. */
class EffortTests {

  private static boolean isTooMuch(String schema, String value) {
    return Effort.isTooMuch(json(schema), json(value));
  }

  private static JsonNode json(String text) {
    return JsonMapper.shared().readTree(text.replace('\'', '"'));
  }

  private static String nested(String before, int depth, String after) {
    return before.repeat(depth) + "{}" + after.repeat(depth);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'allOf': [{'properties': {'a': {'$ref': '#'}}}, {'properties': {'a': {'$ref': '#'}}}]}",
        "{'properties': {'a': {'$ref': '#'}}, 'patternProperties': {'a': {'$ref': '#'}}}",
        "{'patternProperties': {'a': {'$ref': '#'}, '^a': {'$ref': '#'}}}",
        "{'additionalProperties': {'$ref': '#'}, 'unevaluatedProperties': {'$ref': '#'}}",
        "{'additionalProperties': {'$ref': '#'}, 'patternProperties': {'a': {'$ref': '#'}}}"
      })
  void whatDoublesWithEachFieldIsTooMuch(String schema) {
    assertThat(isTooMuch(schema, nested("{'a':", 10, "}"))).isFalse();
    assertThat(isTooMuch(schema, nested("{'a':", 30, "}"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'items': {'$ref': '#'}, 'contains': {'$ref': '#'}}",
        "{'prefixItems': [{'$ref': '#'}], 'contains': {'$ref': '#'}}",
        "{'items': [{'$ref': '#'}], 'contains': {'$ref': '#'}}",
        "{'unevaluatedItems': {'$ref': '#'}, 'additionalItems': {'$ref': '#'}}"
      })
  void soIsWhatDoublesWithEachItem(String schema) {
    assertThat(isTooMuch(schema, nested("[", 10, "]"))).isFalse();
    assertThat(isTooMuch(schema, nested("[", 30, "]"))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"100, false", "400, true"})
  void whatTakesTooMuchOfTheStackIsTooMuch(int depth, boolean expected) {
    String schema = "{'properties': {'a': {'allOf': [{'$ref': '#'}]}}}";
    assertThat(isTooMuch(schema, nested("{'a':", depth, "}"))).isEqualTo(expected);
  }

  @Test
  void whatEachItemLacksCounts() {
    String names = "'x'" + ", 'x'".repeat(1_999);
    String items = "[{}" + ", {}".repeat(999) + "]";
    assertThat(isTooMuch("{'items': {'required': [" + names + "]}}", items)).isTrue();
  }

  @Test
  void theSameSchemaForManyFieldsIsNot() {
    String fields = "'properties': {'a': {'$ref': '#'}, 'b': {'$ref': '#'}, 'c': {'$ref': '#'}}";
    assertThat(isTooMuch("{" + fields + "}", nested("{'a': {}, 'b': {'c': ", 40, "}}"))).isFalse();
  }
}
