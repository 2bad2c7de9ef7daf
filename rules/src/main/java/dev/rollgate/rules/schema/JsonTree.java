package dev.rollgate.rules.schema;

import dev.rollgate.kube.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the JSON that the API server would get of a manifest. */
final class JsonTree {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private JsonTree() {}

  static JsonNode of(Value value) {
    return switch (value.type()) {
      case OBJECT -> object(value);
      case LIST -> list(value);
      case STRING -> JSON.stringNode(value.text());
      case INTEGER -> JSON.numberNode(value.integer().orElseThrow());
      case NUMBER -> JSON.numberNode(number(value.text()));
      case BOOLEAN -> JSON.booleanNode(value.isTrue());
      case NULL -> JSON.nullNode();
    };
  }

  /** Members that are null are absent for the API. */
  private static ObjectNode object(Value value) {
    ObjectNode object = JSON.objectNode();
    for (Value member : value.members()) {
      if (member.type() != Value.Type.NULL) {
        object.set(member.name(), of(member));
      }
    }
    return object;
  }

  private static ArrayNode list(Value value) {
    ArrayNode list = JSON.arrayNode();
    value.items().forEach(item -> list.add(of(item)));
    return list;
  }

  /** A fraction: the validator asks for no more than that it is one. */
  private static double number(String text) {
    try {
      return Double.parseDouble(text.replace("_", ""));
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
