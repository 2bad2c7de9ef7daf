package dev.rollgate.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** The keys in docs/configuration.md are made from the schema; what stands above is not. */
class ConfigurationPageTests {

  private static final Path PAGE =
      Path.of(System.getProperty("rollgate.testdata")).resolveSibling("docs/configuration.md");

  private static final String KEYS = "## Keys\n";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
          .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
          .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
          .enable(YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
          .build();

  @Test
  void isUpToDate() throws IOException {
    String page = Files.readString(PAGE);
    String expected = page.substring(0, page.indexOf(KEYS)) + keys();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE)
        .as("docs/configuration.md; -Dgolden.update=true writes it anew")
        .content()
        .isEqualTo(expected);
  }

  private static String keys() {
    List<String> lines = new ArrayList<>();
    lines.add(KEYS);
    lines.add(
        "Made from the [schema](rollgate.schema.json) of the file. Every key may be left out.");
    SchemaNode.ofConfiguration().properties().forEach((key, schema) -> key(lines, key, schema));
    return String.join("\n", lines) + "\n";
  }

  private static void key(List<String> lines, String key, SchemaNode schema) {
    lines.addAll(List.of("", "### `" + key + "`", "", schema.text("description"), ""));
    lines.add("Takes " + type(schema) + ". " + defaultOf(schema));
    List<String> members = new ArrayList<>();
    members(members, "", schema);
    if (!members.isEmpty()) {
      lines.addAll(List.of("", "| key in it | takes | default | what it says |"));
      lines.add("| --- | --- | --- | --- |");
      lines.addAll(members);
    }
    for (JsonNode example : schema.list("examples")) {
      ObjectNode file = JsonMapper.shared().createObjectNode().set(key, example);
      lines.addAll(List.of("", "```yaml", YAML.writeValueAsString(file).strip(), "```"));
    }
  }

  private static void members(List<String> rows, String prefix, SchemaNode schema) {
    for (Map.Entry<String, SchemaNode> member : schema.element().properties().entrySet()) {
      SchemaNode value = member.getValue();
      String name = prefix + member.getKey();
      rows.add(
          "| `%s` | %s | %s | %s |"
              .formatted(
                  name,
                  type(value),
                  value.node().has("default") ? code(value.node().get("default")) : "",
                  value.text("description").replace("|", "\\|")));
      members(rows, name + (value.node().has("items") ? "[]." : "."), value);
    }
  }

  private static String defaultOf(SchemaNode schema) {
    JsonNode value = schema.node().path("default");
    if (value.isMissingNode() || value.isArray()) {
      return "Nothing is set by default.";
    }
    return "The default is %s.".formatted(code(value));
  }

  private static String code(JsonNode value) {
    return "`" + value.asString() + "`";
  }

  private static String type(SchemaNode schema) {
    if (schema.node().has("enum")) {
      List<String> words = schema.list("enum").stream().map(ConfigurationPageTests::code).toList();
      return String.join(", ", words.subList(0, words.size() - 1))
          + " or "
          + words.get(words.size() - 1);
    }
    if (schema.node().has("anyOf") && schema.properties().isEmpty()) {
      return "`open` or `closed`, or keys and values";
    }
    String types =
        schema.node().path("type").isArray()
            ? schema.list("type").stream().map(JsonNode::asString).collect(Collectors.joining(" "))
            : schema.text("type");
    return switch (types) {
      case "array" -> "a list" + elements(schema.element());
      case "integer" -> "a whole number" + range(schema);
      case "boolean" -> "`true` or `false`";
      case "string" -> "a text";
      case "integer string" -> "a number or a name";
      case "string number" -> "a version";
      case "object" -> "keys and values";
      default -> throw new IllegalStateException("no words for " + types);
    };
  }

  private static String elements(SchemaNode element) {
    return element.text("type").equals("object") ? " of keys and values" : " of texts";
  }

  private static String range(SchemaNode schema) {
    return schema.node().has("maximum")
        ? " from %s to %s".formatted(schema.text("minimum"), schema.text("maximum"))
        : "";
  }
}
