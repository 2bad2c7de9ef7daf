package dev.rollgate.cli;

import dev.rollgate.lint.Rule;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.RuleOption;
import dev.rollgate.lint.Safety;
import dev.rollgate.report.PrintableJson;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Rules for other programs: one JSON object with {@code rules}. Members are only ever added. */
final class RuleListJson {

  private RuleListJson() {}

  static String of(List<Rule> rules) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json =
        PrintableJson.factory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeArrayPropertyStart("rules");
      rules.forEach(rule -> rule(json, rule));
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private static void rule(JsonGenerator json, Rule rule) {
    RuleInfo info = rule.info();
    json.writeStartObject();
    json.writeStringProperty("id", info.id());
    json.writeStringProperty("severity", info.severity().word());
    json.writeStringProperty("summary", info.summary());
    json.writeArrayPropertyStart("fixes");
    for (Safety safety : RuleCatalog.safeties(RuleCatalog.page(rule).orElse(""))) {
      json.writeString(safety.word());
    }
    json.writeEndArray();
    json.writeArrayPropertyStart("options");
    for (RuleOption<?> option : info.options()) {
      json.writeStartObject();
      json.writeStringProperty("name", option.name());
      json.writeStringProperty("default", option.defaultText());
      json.writeStringProperty("description", option.description());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
