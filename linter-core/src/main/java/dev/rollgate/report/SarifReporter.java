package dev.rollgate.report;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fingerprint;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleFault;
import dev.rollgate.lint.RuleInfo;
import dev.rollgate.lint.Suppressed;
import dev.rollgate.yaml.UnreadableFile;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * SARIF 2.1.0, for code scanning and editors: one run with the rules that have findings, a result
 * for each finding with its object, the other ends of the link and its fix, and notifications of
 * what went wrong. Columns are UTF-16 units.
 */
public final class SarifReporter implements Reporter {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private final ReportPaths paths;
  private final Optional<String> version;
  private final Function<String, Optional<String>> pages;

  /**
   * @param version the program's, when it is known
   * @param pages the Markdown page of the rule of a name
   */
  public SarifReporter(
      ReportPaths paths, Optional<String> version, Function<String, Optional<String>> pages) {
    this.paths = paths;
    this.version = version;
    this.pages = pages;
  }

  @Override
  public String report(LintResult result) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json =
        PrintableJson.factory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("$schema", SCHEMA);
      json.writeStringProperty("version", "2.1.0");
      json.writeArrayPropertyStart("runs");
      run(json, result);
      json.writeEndArray();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  private void run(JsonGenerator json, LintResult result) {
    TreeMap<String, RuleInfo> rules = new TreeMap<>();
    result.findings().forEach(f -> rules.put(f.rule().id(), f.rule()));
    result.suppressed().forEach(s -> rules.put(s.finding().rule().id(), s.finding().rule()));
    json.writeStartObject();
    tool(json, rules);
    invocation(json, result);
    json.writeStringProperty("columnKind", "utf16CodeUnits");
    json.writeArrayPropertyStart("newlineSequences");
    List.of("\r\n", "\n", "\r").forEach(json::writeString);
    json.writeEndArray();
    SarifResult results = new SarifResult(json, new SarifLocations(json, paths));
    List<String> ids = new ArrayList<>(rules.keySet());
    Map<Fingerprint, Integer> seen = new HashMap<>();
    json.writeArrayPropertyStart("results");
    BiConsumer<Finding, Optional<Suppressed>> write =
        (finding, suppressed) -> {
          Fingerprint fingerprint = Fingerprint.of(finding);
          int ordinal = seen.merge(fingerprint, 1, Integer::sum);
          int rule = ids.indexOf(finding.rule().id());
          results.write(finding, rule, fingerprint, ordinal, suppressed);
        };
    result.findings().forEach(finding -> write.accept(finding, Optional.empty()));
    result.suppressed().forEach(s -> write.accept(s.finding(), Optional.of(s)));
    json.writeEndArray();
    json.writeEndObject();
  }

  private void tool(JsonGenerator json, Map<String, RuleInfo> rules) {
    json.writeObjectPropertyStart("tool");
    json.writeObjectPropertyStart("driver");
    json.writeStringProperty("name", "rollgate");
    version.ifPresent(v -> json.writeStringProperty("version", v));
    version.ifPresent(v -> json.writeStringProperty("semanticVersion", v));
    json.writeArrayPropertyStart("rules");
    rules.values().forEach(rule -> rule(json, rule));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
  }

  private void rule(JsonGenerator json, RuleInfo rule) {
    json.writeStartObject();
    json.writeStringProperty("id", rule.id());
    SarifLocations.text(json, "shortDescription", rule.summary());
    Optional<String> page = pages.apply(rule.id());
    page.map(SarifReporter::whatItDoes)
        .filter(text -> !text.isEmpty())
        .ifPresent(text -> SarifLocations.text(json, "fullDescription", text));
    if (page.isPresent()) {
      json.writeObjectPropertyStart("help");
      json.writeStringProperty("text", page.get());
      json.writeStringProperty("markdown", page.get());
      json.writeEndObject();
    }
    json.writeObjectPropertyStart("defaultConfiguration");
    json.writeStringProperty("level", SarifResult.level(rule.severity()));
    json.writeEndObject();
    json.writeObjectPropertyStart("properties");
    // The words by which GitHub sorts alerts.
    json.writeStringProperty(
        "problem.severity",
        switch (rule.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "recommendation";
        });
    json.writeEndObject();
    json.writeEndObject();
  }

  /** The first paragraph of the page's section of this name, in one line. */
  private static String whatItDoes(String page) {
    String heading = "## What it does\n";
    int start = page.indexOf(heading);
    if (start < 0) {
      return "";
    }
    String section = page.substring(start + heading.length()).strip();
    int end = section.indexOf("\n\n");
    return (end < 0 ? section : section.substring(0, end)).replace('\n', ' ');
  }

  private void invocation(JsonGenerator json, LintResult result) {
    List<UnreadableFile> unreadable = result.projects().unreadable();
    json.writeArrayPropertyStart("invocations");
    json.writeStartObject();
    json.writeBooleanProperty(
        "executionSuccessful", result.faults().isEmpty() && unreadable.isEmpty());
    json.writeArrayPropertyStart("toolExecutionNotifications");
    for (UnreadableFile file : unreadable) {
      json.writeStartObject();
      json.writeStringProperty("level", "error");
      SarifLocations.text(json, "message", "the file cannot be read: " + file.problem());
      json.writeArrayPropertyStart("locations");
      json.writeStartObject();
      json.writeObjectPropertyStart("physicalLocation");
      new SarifLocations(json, paths).artifact(file.name());
      json.writeEndObject();
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }
    result.faults().forEach(fault -> fault(json, fault));
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndArray();
  }

  private static void fault(JsonGenerator json, RuleFault fault) {
    json.writeStartObject();
    json.writeStringProperty("level", "error");
    SarifLocations.text(json, "message", fault.describe());
    json.writeObjectPropertyStart("exception");
    json.writeStringProperty("kind", fault.cause().getClass().getName());
    json.writeStringProperty("message", String.valueOf(fault.cause().getMessage()));
    json.writeEndObject();
    json.writeEndObject();
  }
}
