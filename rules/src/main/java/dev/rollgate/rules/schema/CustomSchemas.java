package dev.rollgate.rules.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas that the user brings. They come before Rollgate's own. */
final class CustomSchemas {

  private final CustomKinds kinds;
  private final SchemaRegistry registry = Schemas.registry();
  private final Map<CustomKinds.Schema, KindSchema> compiled = new HashMap<>();

  CustomSchemas(CustomKinds kinds) {
    this.kinds = kinds;
  }

  Optional<KindSchema> find(Resource resource) {
    return kinds
        .find(resource.apiVersion(), resource.word())
        .map(schema -> compiled.computeIfAbsent(schema, s -> compile(s.text(), registry)));
  }

  /**
   * Why a text is no schema that could be used; empty when it is one.
   *
   * @param text JSON
   */
  static Optional<String> problem(String text) {
    try {
      compile(text, Schemas.registry());
      return Optional.empty();
    } catch (JacksonException e) {
      return Optional.of("not JSON: " + e.getOriginalMessage());
    } catch (SchemaException e) {
      String first = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      return Optional.of("not a JSON Schema: " + first.replaceFirst("^java[A-Za-z.]*: ", ""));
    }
  }

  /** Schemas stand alone: nothing is fetched, and no other file is read. */
  private static void refuseOutside(JsonNode root) {
    for (JsonNode ref : root.findValues("$ref")) {
      if (ref.isString() && !ref.stringValue().startsWith("#")) {
        throw new SchemaException("it refers to " + ref.stringValue() + " outside of itself");
      }
    }
  }

  private static KindSchema compile(String text, SchemaRegistry registry) {
    JsonNode root = JsonMapper.shared().readTree(text);
    if (root instanceof ObjectNode object && SpecificationVersion.fromSchemaNode(root).isEmpty()) {
      // Collections of Kubernetes schemas name one that does not exist.
      object.remove("$schema");
    }
    refuseOutside(root);
    Expansion.requireFinite(root);
    Schema validator = registry.getSchema(root);
    // Else a reference that leads nowhere would show only when an object comes by.
    validator.initializeValidators();
    return new KindSchema(validator, Shape.of(root, root));
  }
}
