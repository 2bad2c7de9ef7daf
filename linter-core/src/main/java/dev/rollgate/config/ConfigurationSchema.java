package dev.rollgate.config;

import dev.rollgate.lint.FlagOption;
import dev.rollgate.lint.NumberOption;
import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.RuleOption;
import dev.rollgate.lint.WordsOption;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 7) of {@code rollgate.yaml}, for editors. What a schema cannot know is not
 * in it: whether a glob is one, or whether another file brings a rule.
 */
public final class ConfigurationSchema {

  private static final String RESOURCE = "rollgate.schema.json";
  private static final String DEFINITIONS = "definitions";

  private ConfigurationSchema() {}

  /**
   * The schema, with the names and options of rules. Other names may be set too: policies and jars
   * bring rules.
   *
   * @return JSON with a line break at its end
   */
  public static String of(RuleCatalog catalog) {
    ObjectNode schema = withoutRules();
    ObjectNode definitions = (ObjectNode) schema.get(DEFINITIONS);
    ObjectNode rules = JsonMapper.shared().createObjectNode();
    ArrayNode names = JsonMapper.shared().createArrayNode();
    for (Rule rule : catalog.rules()) {
      rules.set(rule.info().id(), entry(rule.info()));
      names.add(rule.info().id());
    }
    ((ObjectNode) definitions.get("rules")).set("properties", rules);
    // A choice, so that editors complete the known names and take others.
    ObjectNode other = definitions.objectNode().setAll((ObjectNode) definitions.get("ruleName"));
    ObjectNode name = definitions.putObject("ruleName");
    name.putArray("anyOf").add(name.objectNode().set("enum", names)).add(other);
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(schema) + "\n";
  }

  /** The schema as it is written, for any rules. */
  static ObjectNode withoutRules() {
    try (InputStream in = ConfigurationSchema.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("not in the jar: " + RESOURCE);
      }
      return (ObjectNode) JsonMapper.shared().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode entry(RuleInfo rule) {
    ObjectNode entry = JsonMapper.shared().createObjectNode();
    entry.put("description", rule.summary());
    entry.put("default", rule.severity().word());
    ArrayNode shapes = entry.putArray("anyOf");
    shapes.add(reference("level"));
    ObjectNode withOptions = shapes.addObject();
    withOptions.put("type", "object");
    withOptions.put("additionalProperties", false);
    ObjectNode properties = withOptions.putObject("properties");
    properties.set(RuleEntry.SEVERITY, reference("level"));
    rule.options().forEach(option -> properties.set(option.name(), value(option)));
    return entry;
  }

  private static ObjectNode reference(String definition) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("$ref", "#/%s/%s".formatted(DEFINITIONS, definition));
  }

  private static ObjectNode value(RuleOption<?> option) {
    ObjectNode value = JsonMapper.shared().createObjectNode();
    value.put("description", option.description());
    if (option instanceof NumberOption number) {
      value.put("type", "integer").put("minimum", number.min()).put("maximum", number.max());
      value.put("default", number.defaultValue());
    } else if (option instanceof FlagOption flag) {
      value.put("type", "boolean").put("default", flag.defaultValue());
    } else if (option instanceof WordsOption words) {
      List.of("array", "string").forEach(value.putArray("type")::add);
      value.putObject("items").put("type", "string");
      words.defaultValue().forEach(value.putArray("default")::add);
    }
    return value;
  }
}
