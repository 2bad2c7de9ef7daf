package dev.rollgate.rules.schema;

import com.networknt.schema.SchemaException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * Counts the schemas that one value is held against. References multiply them, and those that lead
 * back to themselves, other than by way of a field or an item, have no end.
 */
final class Expansion {

  /** Far above any real schema, and checked in moments. */
  private static final int MOST = 100_000;

  /** References to references; each takes room on the stack. */
  private static final int MOST_IN_A_ROW = 200;

  private static final List<String> REFERENCES = List.of("$ref", "$dynamicRef", "$recursiveRef");

  private static final List<String> ANCHORS = List.of("$anchor", "$dynamicAnchor");

  private static final List<String> LISTS = List.of("allOf", "anyOf", "oneOf");

  private static final List<String> SINGLE = List.of("not", "if", "then", "else");

  private static final List<String> DEPENDENT = List.of("dependentSchemas", "dependencies");

  /** Marks a schema that is being counted. */
  private static final int UNDER_WAY = -1;

  private final JsonNode root;
  private final IdentityHashMap<JsonNode, Integer> counts = new IdentityHashMap<>();

  Expansion(JsonNode root) {
    this.root = root;
  }

  /**
   * Looks at all parts of a schema.
   *
   * @throws SchemaException when one could not be checked
   */
  static void requireFinite(JsonNode root) {
    Expansion expansion = new Expansion(root);
    expansion.look(root);
  }

  /** The parser bounds how deep this goes. */
  private void look(JsonNode part) {
    if (part.isObject()) {
      count(part, 0);
    }
    part.forEach(this::look);
  }

  private int count(JsonNode schema, int depth) {
    Integer known = counts.get(schema);
    if (known != null && known != UNDER_WAY) {
      return known;
    }
    if (known != null) {
      throw new SchemaException("its references lead back to themselves");
    }
    if (depth > MOST_IN_A_ROW) {
      throw new SchemaException("it has too many references in a row");
    }
    counts.put(schema, UNDER_WAY);
    int sum = 1;
    for (JsonNode held : heldAgainstTheSameValue(schema)) {
      // Neither can be above the limit, so the sum does not overflow.
      sum += count(held, depth + 1);
      if (sum > MOST) {
        throw new SchemaException("its references expand to too many schemas");
      }
    }
    counts.put(schema, sum);
    return sum;
  }

  /** The schemas right below one that look at what it looks at. */
  List<JsonNode> heldAgainstTheSameValue(JsonNode schema) {
    List<JsonNode> held = new ArrayList<>();
    LISTS.forEach(key -> schema.path(key).forEach(held::add));
    SINGLE.forEach(key -> held.add(schema.path(key)));
    DEPENDENT.forEach(key -> schema.path(key).forEach(held::add));
    for (String key : REFERENCES) {
      JsonNode reference = schema.path(key);
      if (reference.isString()) {
        held.add(target(reference.stringValue()));
      }
    }
    held.removeIf(node -> !node.isObject());
    return held;
  }

  /** A reference that leads nowhere is told by whoever compiles the schema. */
  private JsonNode target(String reference) {
    if (reference.equals("#")) {
      return root;
    }
    return reference.startsWith("#/")
        ? root.at(JsonPointer.compile(decoded(reference.substring(1))))
        : anchored(reference.replaceFirst("^#", ""));
  }

  private static String decoded(String pointer) {
    try {
      return URLDecoder.decode(pointer.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new SchemaException("#" + pointer + " is no reference");
    }
  }

  private JsonNode anchored(String name) {
    for (String key : ANCHORS) {
      for (JsonNode part : root.findParents(key)) {
        JsonNode anchor = part.path(key);
        if (anchor.isString() && anchor.stringValue().equals(name)) {
          return part;
        }
      }
    }
    return root.path("");
  }
}
