package dev.rollgate.rules.schema;

import com.networknt.schema.Error;
import dev.rollgate.kube.Value;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Why a value of the right type is wrong.
 *
 * @param text a fact about the value, which goes on after its name
 * @param meant the first value that is taken and differs in case alone, where they are listed
 * @param tooLarge whether the number does not fit the type's 32 bits
 */
record ValueProblem(String text, Optional<String> meant, boolean tooLarge) {

  /** What the patterns of Rollgate's own schemas ask for. */
  private static final Map<String, String> SHAPES =
      Map.of(
          "^vpc-(?:[0-9a-f]{8}|[0-9a-f]{17}|[0-9a-f]{32})$",
          "vpc- with 8, 17 or 32 hexadecimal digits",
          "subnet-[0-9a-f]+",
          "subnet- with hexadecimal digits");

  /** How many characters of a value, or of what a schema holds, a message quotes. */
  private static final int LONGEST = 60;

  /** How many values of a list a message names. */
  private static final int LISTED = 20;

  static Optional<ValueProblem> of(Error error, Value value) {
    JsonNode limit = error.getSchemaNode();
    String is = "is " + quoted(value) + ", ";
    String has = "has " + size(value) + ", ";
    return switch (error.getKeyword()) {
      case "enum" -> Optional.of(listed(is, limit, value));
      case "const" -> found(is + "not " + shortened(limit.toString()));
      case "pattern" -> found(is + "not " + shape(limit.asString()));
      case "minimum", "maximum" ->
          is32Bits(limit)
              ? Optional.of(new ValueProblem("", Optional.empty(), true))
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
    return SHAPES.getOrDefault(pattern, "of the form " + shortened(pattern));
  }

  private static Optional<ValueProblem> found(String text) {
    return Optional.of(new ValueProblem(text, Optional.empty(), false));
  }

  private static ValueProblem listed(String is, JsonNode values, Value value) {
    String list =
        values
            .valueStream()
            .limit(LISTED)
            .map(v -> shortened(v.asString()))
            .collect(Collectors.joining(", "));
    String more = values.size() > LISTED ? " and " + (values.size() - LISTED) + " more" : "";
    Optional<String> meant =
        values
            .valueStream()
            .map(JsonNode::asString)
            .filter(v -> v.equalsIgnoreCase(value.text()))
            .findFirst();
    return new ValueProblem(is + "none of " + list + more, meant, false);
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
