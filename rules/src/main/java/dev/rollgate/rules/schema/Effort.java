package dev.rollgate.rules.schema;

import java.util.IdentityHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/**
 * Counts the steps that it takes to hold one value against a schema of the user's. Where several
 * parts of a schema look at the same field, and what they say of it does so again, they double with
 * every level of the value: {@link Expansion}, which sees the schema alone, cannot tell.
 */
final class Effort {

  /** Far above any real object; each step may be an error that is kept. */
  private static final int MOST = 300_000;

  /** Schemas inside of one another; each takes room on the stack. */
  private static final int DEEPEST = 500;

  private final Expansion references;
  private final IdentityHashMap<JsonNode, IdentityHashMap<JsonNode, Integer>> counts =
      new IdentityHashMap<>();
  private int counted;

  private Effort(JsonNode root) {
    this.references = new Expansion(root);
  }

  /** Whether nobody should wait for a validator here. */
  static boolean isTooMuch(JsonNode root, JsonNode value) {
    return new Effort(root).steps(root, value, 0) > MOST;
  }

  /** What is counted is part of the sum, so to count goes on no longer than that. */
  private int steps(JsonNode schema, JsonNode value, int depth) {
    if (!schema.isObject()) {
      return 0;
    }
    IdentityHashMap<JsonNode, Integer> known =
        counts.computeIfAbsent(schema, s -> new IdentityHashMap<>());
    Integer count = known.get(value);
    if (count == null) {
      counted++;
      count =
          counted > MOST || depth > DEEPEST
              ? MOST + 1
              : Math.min(MOST + 1, countSteps(schema, value, depth + 1));
      known.put(value, count);
    }
    return count;
  }

  private int countSteps(JsonNode schema, JsonNode value, int depth) {
    int sum = 1 + value.size();
    for (JsonNode part : schema) {
      sum = sum(sum, part.size());
    }
    for (JsonNode held : references.heldAgainstTheSameValue(schema)) {
      sum = sum(sum, steps(held, value, depth));
    }
    return value.isObject()
        ? sum(sum, ofMembers(schema, value, depth))
        : sum(sum, ofItems(schema, value, depth));
  }

  private int ofMembers(JsonNode schema, JsonNode object, int depth) {
    int sum = 0;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      JsonNode value = member.getValue();
      JsonNode listed = schema.path("properties").path(member.getKey());
      sum = sum(sum, steps(listed, value, depth));
      for (JsonNode pattern : schema.path("patternProperties")) {
        sum = sum(sum, 1 + steps(pattern, value, depth));
      }
      if (listed.isMissingNode()) {
        sum = sum(sum, steps(schema.path("additionalProperties"), value, depth));
        sum = sum(sum, steps(schema.path("unevaluatedProperties"), value, depth));
      }
      sum = sum(sum, steps(schema.path("propertyNames"), NullNode.instance, depth));
    }
    return sum;
  }

  private int ofItems(JsonNode schema, JsonNode list, int depth) {
    int sum = 0;
    JsonNode items = schema.path("items");
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = list.get(i);
      for (JsonNode held :
          new JsonNode[] {
            schema.path("prefixItems").path(i),
            items.isArray() ? items.path(i) : items,
            schema.path("additionalItems"),
            schema.path("unevaluatedItems"),
            schema.path("contains")
          }) {
        sum = sum(sum, steps(held, item, depth));
      }
    }
    return sum;
  }

  /** Neither is far above the limit, so the sum does not overflow. */
  private static int sum(int a, int b) {
    return Math.min(MOST + 1, a + b);
  }
}
