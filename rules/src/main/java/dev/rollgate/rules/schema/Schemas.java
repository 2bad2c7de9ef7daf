package dev.rollgate.rules.schema;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.rollgate.traffic.Release;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of the kinds that Rollgate knows, for one range of versions of Kubernetes. They are
 * read when the first object asks for one, and kept: they never change.
 */
final class Schemas {

  /** Written by hand, for kinds that are not Kubernetes' own. */
  private static final List<String> GROUPS =
      List.of(
          "argoproj.io",
          "eks.amazonaws.com",
          "elbv2.k8s.aws",
          "gateway.k8s.aws",
          "gateway.networking.k8s.io",
          "karpenter.sh",
          "keda.sh");

  private static final Map<String, Schemas> BY_VERSION = new ConcurrentHashMap<>();

  private final JsonNode definitions;
  private final SchemaRegistry registry = registry();
  private final Map<String, Optional<KindSchema>> kinds = new ConcurrentHashMap<>();

  private Schemas(JsonNode definitions) {
    this.definitions = definitions;
  }

  /** A registry that fetches nothing, and whose patterns take no longer than values are. */
  static SchemaRegistry registry() {
    return SchemaRegistry.withDefaultDialect(
        SpecificationVersion.DRAFT_2020_12,
        builder ->
            builder
                .schemaLoader(loader -> loader.fetchRemoteResources(false))
                .schemaRegistryConfig(
                    SchemaRegistryConfig.builder()
                        .regularExpressionFactory(LinearPattern::of)
                        .build()));
  }

  /** The schemas that count for a version. */
  static Schemas of(Release version) {
    return BY_VERSION.computeIfAbsent(SchemaFiles.version(version), Schemas::load);
  }

  /** The schemas of the newest version. */
  static Schemas newest() {
    return BY_VERSION.computeIfAbsent(SchemaFiles.newest(), Schemas::load);
  }

  private static Schemas load(String version) {
    ObjectNode all = definitions("kubernetes-" + version + ".json");
    GROUPS.forEach(group -> all.setAll(definitions(group + ".json")));
    return new Schemas(all);
  }

  private static ObjectNode definitions(String file) {
    return (ObjectNode) JsonMapper.shared().readTree(SchemaFiles.text(file)).path("$defs");
  }

  /** The schema of objects with these words; empty when nothing is known of them. */
  Optional<KindSchema> find(String apiVersion, String kind) {
    return named(SchemaFiles.definition(apiVersion, kind));
  }

  /** The names of all definitions: those of kinds, and of what they are made of. */
  Set<String> names() {
    return new TreeSet<>(definitions.propertyNames());
  }

  /** The schema of a definition. */
  Optional<KindSchema> named(String name) {
    return kinds.computeIfAbsent(name, this::compile);
  }

  private Optional<KindSchema> compile(String name) {
    if (!definitions.has(name)) {
      return Optional.empty();
    }
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    root.put("$schema", SpecificationVersion.DRAFT_2020_12.getDialectId());
    root.put("$ref", "#/$defs/" + name);
    root.set("$defs", definitions);
    Schema validator = registry.getSchema(root);
    return Optional.of(new KindSchema(validator, Shape.of(root, root)));
  }
}
