package dev.rollgate.schemas;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Writes schemas so that most objects are held against them without a validator: a form for each
 * definition.
 *
 * <table>
 *   <caption>Forms</caption>
 *   <tr><td>{@code *}</td><td>anything</td></tr>
 *   <tr><td>{@code !}</td><td>only the validator can tell</td></tr>
 *   <tr><td>{@code s b n i w}</td><td>a string, a boolean, a number, a whole number, one of 32 bits;
 *       or several of them</td></tr>
 *   <tr><td>{@code (A|B)}</td><td>one of these strings</td></tr>
 *   <tr><td>{@code [form]}</td><td>a list</td></tr>
 *   <tr><td>{@code {a:form,+b:form,*:form}}</td><td>an object: {@code +} before what is required,
 *       {@code *} for what is not listed</td></tr>
 *   <tr><td>{@code @name}</td><td>what this definition says</td></tr>
 * </table>
 */
final class ScreenWriter {

  private static final String ANYTHING = "*";
  private static final String UNKNOWN = "!";
  private static final String REFERENCE = "#/$defs/";

  private static final Map<String, String> LETTERS =
      Map.of("string", "s", "boolean", "b", "number", "n", "integer", "i");

  private ScreenWriter() {}

  /** The form of each definition, by name. */
  static SortedMap<String, String> write(JsonNode definitions) {
    SortedMap<String, String> forms = new TreeMap<>();
    for (String name : definitions.propertyNames()) {
      forms.put(name, form(definitions.get(name)));
    }
    return forms;
  }

  private static String form(JsonNode schema) {
    if (schema.isBoolean()) {
      return schema.booleanValue() ? ANYTHING : UNKNOWN;
    }
    Set<String> keywords = new TreeSet<>(schema.propertyNames());
    // It is no part of what is asked for.
    keywords.remove("description");
    if (keywords.isEmpty()) {
      return ANYTHING;
    }
    if (keywords.equals(Set.of("$ref")) && schema.get("$ref").asString().startsWith(REFERENCE)) {
      return "@" + schema.get("$ref").asString().substring(REFERENCE.length());
    }
    String type = schema.path("type").isString() ? schema.get("type").asString() : "";
    keywords.remove("type");
    if (type.equals("object")) {
      return Set.of("properties", "additionalProperties", "required").containsAll(keywords)
          ? object(schema)
          : UNKNOWN;
    }
    if (type.equals("array")) {
      return keywords.isEmpty()
          ? "[*]"
          : keywords.equals(Set.of("items")) ? "[" + form(schema.get("items")) + "]" : UNKNOWN;
    }
    if (type.equals("string") && keywords.equals(Set.of("enum"))) {
      return words(schema.get("enum"));
    }
    if (type.equals("integer") && keywords.equals(Set.of("minimum", "maximum"))) {
      return is(schema, "minimum", Integer.MIN_VALUE) && is(schema, "maximum", Integer.MAX_VALUE)
          ? "w"
          : UNKNOWN;
    }
    return keywords.isEmpty() ? scalar(schema.path("type")) : UNKNOWN;
  }

  private static boolean is(JsonNode schema, String keyword, int value) {
    return schema.get(keyword).isIntegralNumber() && schema.get(keyword).longValue() == value;
  }

  private static String scalar(JsonNode types) {
    StringBuilder letters = new StringBuilder();
    for (JsonNode type : types.isArray() ? types : List.of(types)) {
      String letter = LETTERS.get(type.asString(""));
      if (letter == null) {
        return UNKNOWN;
      }
      letters.append(letter);
    }
    return letters.isEmpty() ? UNKNOWN : letters.toString();
  }

  private static String words(JsonNode values) {
    List<String> words = new ArrayList<>();
    for (JsonNode value : values) {
      if (!value.isString() || !value.stringValue().matches("[A-Za-z0-9_.-]+")) {
        return UNKNOWN;
      }
      words.add(value.stringValue());
    }
    return "(" + String.join("|", words) + ")";
  }

  private static String object(JsonNode schema) {
    Set<String> required = new TreeSet<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    List<String> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : schema.path("properties").properties()) {
      String name = field.getKey();
      if (!name.matches("[A-Za-z0-9_.$-]+")) {
        return UNKNOWN;
      }
      fields.add((required.remove(name) ? "+" : "") + name + ":" + form(field.getValue()));
    }
    JsonNode others = schema.path("additionalProperties");
    if (others.isMissingNode()) {
      fields.add("*:" + ANYTHING);
    } else if (!others.isBoolean() || others.booleanValue()) {
      fields.add("*:" + form(others));
    }
    // Required, and not listed.
    return required.isEmpty() ? "{" + String.join(",", fields) + "}" : UNKNOWN;
  }
}
