package dev.rollgate.rules.schema;

import dev.rollgate.kube.Value;
import dev.rollgate.yaml.NodePath;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What a schema says of one place in an object. The validator tells whether a value fits; this
 * tells what would.
 *
 * @param root the whole schema, which references point into
 * @param node the schema of the place, which is no reference itself
 */
record Shape(JsonNode root, JsonNode node) {

  static Shape of(JsonNode root, JsonNode node) {
    JsonNode target = node;
    // A reference to a reference is fine, a circle of nothing else is not.
    for (int i = 0; i < 10 && target.path("$ref").isString(); i++) {
      String ref = target.path("$ref").stringValue();
      target =
          ref.startsWith("#/") ? root.at(JsonPointer.compile(ref.substring(1))) : root.path("");
    }
    return new Shape(root, target);
  }

  /** The names of the fields that are listed. */
  Set<String> names() {
    return new TreeSet<>(node.path("properties").propertyNames());
  }

  /** Whether a field of this name is listed. */
  boolean has(String name) {
    return node.path("properties").has(name);
  }

  /** The names of the fields that have to be there. */
  Set<String> required() {
    Set<String> names = new TreeSet<>();
    node.path("required").forEach(name -> names.add(name.asString()));
    return names;
  }

  /** What is said of a field by this name, listed or not. */
  Optional<Shape> field(String name) {
    JsonNode listed = node.path("properties").path(name);
    return Optional.of(listed.isMissingNode() ? node.path("additionalProperties") : listed)
        .filter(JsonNode::isObject)
        .map(n -> of(root, n));
  }

  /** What is said of each item of a list. */
  Optional<Shape> items() {
    return Optional.of(node.path("items")).filter(JsonNode::isObject).map(n -> of(root, n));
  }

  /** What is said of the place below this one, where the path leads; its steps start here. */
  Optional<Shape> at(List<NodePath.Step> steps) {
    Optional<Shape> found = Optional.of(this);
    for (NodePath.Step step : steps) {
      found =
          step instanceof NodePath.Key key
              ? found.flatMap(s -> s.field(key.name()))
              : found.flatMap(Shape::items);
    }
    return found;
  }

  /** The types that are taken, as JSON Schema calls them; none when any is. */
  Set<String> types() {
    Set<String> types = new TreeSet<>();
    node.path("anyOf").forEach(branch -> addTypes(types, branch.path("type")));
    addTypes(types, node.path("type"));
    return types;
  }

  private static void addTypes(Set<String> types, JsonNode type) {
    if (type.isString()) {
      types.add(type.stringValue());
    }
    type.forEach(t -> types.add(t.asString()));
  }

  /** Whether the value could stand here, as far as types and names of fields tell. */
  boolean takes(Value value) {
    Set<String> types = types();
    return switch (value.type()) {
      case OBJECT ->
          types.contains("object")
              && value.members().stream()
                  .allMatch(m -> field(m.name()).filter(f -> f.takes(m)).isPresent());
      case LIST ->
          types.contains("array")
              && value.items().stream()
                  .allMatch(i -> items().filter(shape -> shape.takes(i)).isPresent());
      case STRING ->
          types.contains("string")
              || (value.standsForOtherType()
                  && !types.contains("object")
                  && !types.contains("array"));
      case INTEGER -> types.contains("integer") || types.contains("number");
      case NUMBER -> types.contains("number");
      case BOOLEAN -> types.contains("boolean");
      case NULL -> true;
    };
  }
}
