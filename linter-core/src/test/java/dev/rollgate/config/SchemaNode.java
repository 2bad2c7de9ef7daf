package dev.rollgate.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A part of the configuration's schema, with what it refers to.
 *
 * @param root the whole schema
 */
record SchemaNode(ObjectNode root, ObjectNode node) {

  static SchemaNode ofConfiguration() {
    ObjectNode root = ConfigurationSchema.withoutRules();
    return new SchemaNode(root, root);
  }

  private SchemaNode at(JsonNode part) {
    ObjectNode own = (ObjectNode) part;
    if (!own.has("$ref")) {
      return new SchemaNode(root, own);
    }
    ObjectNode merged = (ObjectNode) root.at(own.get("$ref").asString().substring(1)).deepCopy();
    own.properties().forEach(e -> merged.set(e.getKey(), e.getValue()));
    merged.remove("$ref");
    return new SchemaNode(root, merged);
  }

  Map<String, SchemaNode> properties() {
    Map<String, SchemaNode> properties = new LinkedHashMap<>();
    node.path("properties").properties().forEach(e -> properties.put(e.getKey(), at(e.getValue())));
    return properties;
  }

  /** What a list holds; the schema itself for other types. */
  SchemaNode element() {
    return node.has("items") ? at(node.get("items")) : this;
  }

  String text(String keyword) {
    return node.path(keyword).asString("");
  }

  List<JsonNode> list(String keyword) {
    List<JsonNode> list = new ArrayList<>();
    node.path(keyword).forEach(list::add);
    return list;
  }
}
