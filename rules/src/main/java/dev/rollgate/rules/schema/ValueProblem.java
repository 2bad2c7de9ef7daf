package dev.rollgate.rules.schema;

import com.networknt.schema.Error;
import dev.rollgate.kube.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Why a value of the right type is wrong.
 *
 * @param text a fact about the value, which goes on after its name
 * @param allowed every value that is taken, where they are listed
 * @param tooLarge whether the number does not fit the type's 32 bits
 */
record ValueProblem(String text, List<String> allowed, boolean tooLarge) {

  /** What the patterns of Rollgate's own schemas ask for. */
  private static final Map<String, String> SHAPES =
      Map.of(
          "^vpc-(?:[0-9a-f]{8}|[0-9a-f]{17}|[0-9a-f]{32})$",
          "vpc- with 8, 17 or 32 hexadecimal digits",
          "subnet-[0-9a-f]+",
          "subnet- with hexadecimal digits");

  /** How many characters of a value a message quotes. */
  private static final int LONGEST = 60;

  static Optional<ValueProblem> of(Error error, Value value) {
    JsonNode limit = error.getSchemaNode();
    String is = "is " + quoted(value) + ", ";
    String has = "has " + size(value) + ", ";
    return switch (error.getKeyword()) {
      case "enum" -> Optional.of(listed(is, limit));
      case "const" -> found(is + "not " + limit);
      case "pattern" -> found(is + "not " + shape(limit.asString()));
      case "minimum", "maximum" ->
          is32Bits(limit)
              ? Optional.of(new ValueProblem("", List.of(), true))
              : found(is + bound(error.getKeyword()) + limit);
      case "exclusiveMinimum" -> found(is + "not more than " + limit);
      case "exclusiveMaximum" -> found(is + "not less than " + limit);
      case "minLength", "maxLength" ->
          found(is + "which has %s%s characters".formatted(bound(error.getKeyword()), limit));
      case "minItems", "maxItems" -> found(has + bound(error.getKeyword()) + limit);
      default -> Optional.empty();
    };
  }

  private static String shape(String pattern) {
    return SHAPES.getOrDefault(pattern, "of the form " + pattern);
  }

  private static Optional<ValueProblem> found(String text) {
    return Optional.of(new ValueProblem(text, List.of(), false));
  }

  private static ValueProblem listed(String is, JsonNode values) {
    List<String> allowed = new ArrayList<>();
    values.forEach(v -> allowed.add(v.asString()));
    String list = allowed.stream().collect(Collectors.joining(", "));
    return new ValueProblem(is + "none of " + list, allowed, false);
  }

  private static boolean is32Bits(JsonNode limit) {
    return limit.isIntegralNumber()
        && (limit.longValue() == Integer.MIN_VALUE || limit.longValue() == Integer.MAX_VALUE);
  }

  private static String bound(String keyword) {
    return keyword.startsWith("min") ? "less than " : "more than ";
  }

  private static String size(Value list) {
    int count = list.items().size();
    return count + (count == 1 ? " item" : " items");
  }

  private static String quoted(Value value) {
    String text = shortened(value.text());
    return value.type() == Value.Type.STRING ? '"' + text + '"' : text;
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "...";
  }
}
