package dev.rollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Suppressed;
import dev.rollgate.yaml.Edit;
import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.SourceText;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** SARIF against its published schema, and what the schema does not say. */
class SarifReporterTests {

  private static Schema schema;

  @BeforeAll
  static void readSchema() throws IOException {
    try (InputStream in =
        SarifReporterTests.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(
                  SpecificationVersion.DRAFT_7,
                  builder -> builder.schemaLoader(loader -> loader.fetchRemoteResources(false)))
              .getSchema(JsonMapper.shared().readTree(in));
    }
  }

  private static List<Error> faults(JsonNode log) {
    return schema.validate(
        log, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static JsonNode log(LintResult result) {
    String page = "# port-fault\n\n## What it does\n\nFlags\nports. {x}\n\nMore.\n";
    SarifReporter reporter =
        new SarifReporter(HostileRun.PATHS, Optional.of("1.2.3"), id -> Optional.of(page));
    return JsonMapper.shared().readTree(reporter.report(result));
  }

  private static JsonNode run(LintResult result) {
    return log(result).at("/runs/0");
  }

  @Test
  void everyLogHoldsAgainstTheSchema() {
    assertThat(faults(log(HostileRun.result(false)))).isEmpty();
    assertThat(faults(log(HostileRun.result(true)))).isEmpty();
    assertThat(faults(log(HostileRun.faulty()))).isEmpty();
  }

  @Test
  void theSchemaRejectsWhatIsWrong() {
    ObjectNode log = (ObjectNode) log(HostileRun.result(true));
    ((ObjectNode) log.at("/runs/0/results/0")).put("level", "info");
    assertThat(faults(log)).isNotEmpty();
    ObjectNode spaced = (ObjectNode) log(HostileRun.result(true));
    ((ObjectNode) spaced.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation"))
        .put("uri", "my k8s/web.yaml");
    assertThat(faults(spaced)).isNotEmpty();
  }

  @Test
  void whatIsSuppressedSaysSoAndComesLast() {
    LintResult all = HostileRun.result(true);
    LintResult result =
        new LintResult(
            all.projects(),
            List.of(all.findings().get(1)),
            List.of(
                new Suppressed(all.findings().get(0), Suppressed.Origin.MANIFEST, "as agreed"),
                new Suppressed(all.findings().get(0), Suppressed.Origin.BASELINE, "")),
            List.of());
    assertThat(faults(log(result))).isEmpty();
    JsonNode results = run(result).path("results");
    assertThat(results.get(0).has("suppressions")).isFalse();
    assertThat(results.get(1).at("/suppressions/0/kind").asString()).isEqualTo("inSource");
    assertThat(results.get(1).at("/suppressions/0/justification").asString())
        .isEqualTo("as agreed");
    assertThat(results.get(1).has("fixes")).isFalse();
    assertThat(results.get(2).at("/suppressions/0/kind").asString()).isEqualTo("external");
  }

  @Test
  void aRuleComesWithItsPage() {
    JsonNode driver = run(HostileRun.result(true)).at("/tool/driver");
    assertThat(driver.path("name").asString()).isEqualTo("rollgate");
    assertThat(driver.path("semanticVersion").asString()).isEqualTo("1.2.3");
    assertThat(driver.path("rules").size()).isEqualTo(1);
    JsonNode rule = driver.at("/rules/0");
    assertThat(rule.path("id").asString()).isEqualTo("port-fault");
    assertThat(rule.at("/shortDescription/text").asString())
        .isEqualTo("a port is at \"fault\" <&>");
    assertThat(rule.at("/fullDescription/text").asString()).isEqualTo("Flags ports. {x}");
    assertThat(rule.at("/help/markdown").asString()).startsWith("# port-fault\n");
    assertThat(rule.at("/defaultConfiguration/level").asString()).isEqualTo("error");
  }

  @Test
  void aResultTellsPlaceObjectAndOtherEnds() {
    JsonNode results = run(HostileRun.result(true)).path("results");
    assertThat(results.valueStream().map(r -> r.path("level").asString()))
        .containsExactly("note", "error");
    JsonNode first = results.get(0);
    assertThat(first.path("ruleIndex").asInt()).isZero();
    assertThat(first.at("/message/text").asString())
        .startsWith("port 0 of we\u0007]]>")
        .contains("\uD83D\uDE00")
        .contains("\nhelp: mend\n");
    JsonNode place = first.at("/locations/0/physicalLocation");
    assertThat(place.at("/artifactLocation/uri").asString())
        .isEqualTo("k8s/my%2050%25%2C%23%C3%A9%3A%F0%9F%98%80.yaml");
    assertThat(place.at("/artifactLocation/uriBaseId").asString()).isEqualTo("%SRCROOT%");
    assertThat(place.at("/region/startLine").asInt()).isEqualTo(3);
    assertThat(place.at("/region/startColumn").asInt()).isEqualTo(18);
    assertThat(first.at("/locations/0/logicalLocations/0/fullyQualifiedName").asString())
        .startsWith("/Service /\"we\\u0007]]>");
    assertThat(first.at("/relatedLocations/0/message/text").asString())
        .isEqualTo("line 1\nline 2 ]]>");
  }

  @Test
  void fingerprintsAreUniqueAndStable() {
    List<String> fingerprints =
        run(HostileRun.result(true))
            .path("results")
            .valueStream()
            .map(r -> r.at("/partialFingerprints/rollgateFinding~1v1").asString())
            .toList();
    assertThat(fingerprints).hasSize(2).doesNotHaveDuplicates();
    assertThat(run(HostileRun.result(true))).isEqualTo(run(HostileRun.result(true)));
  }

  @Test
  void aFixHasTheEditsThatTheFixerMakes() {
    LintResult result = HostileRun.result(true);
    JsonNode fix = run(result).at("/results/0/fixes/0");
    assertThat(fix.at("/description/text").asString()).isEqualTo("name the port (safe)");
    SourceText source = result.findings().get(0).span().source();
    List<Edit> edits = new ArrayList<>();
    for (JsonNode replacement : fix.at("/artifactChanges/0/replacements").values()) {
      JsonNode region = replacement.path("deletedRegion");
      edits.add(
          new Edit(
              offset(source, region, "start"),
              offset(source, region, "end"),
              replacement.at("/insertedContent/text").asString()));
    }
    assertThat(Edit.apply(source.text(), edits))
        .isEqualTo(source.text().replace("port: 80\n", "port: 80\n    name: p0\n"));
  }

  private static int offset(SourceText source, JsonNode region, String end) {
    Position wanted =
        new Position(region.path(end + "Line").asInt(), region.path(end + "Column").asInt());
    return IntStream.rangeClosed(0, source.text().length())
        .filter(i -> source.position(i).equals(wanted))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWentWrongIsNotified() {
    JsonNode invocation = run(HostileRun.faulty()).at("/invocations/0");
    assertThat(invocation.path("executionSuccessful").asBoolean()).isFalse();
    JsonNode notifications = invocation.path("toolExecutionNotifications");
    assertThat(notifications.at("/0/message/text").asString())
        .isEqualTo("the file cannot be read: it is \u0003 gone");
    assertThat(notifications.at("/0/locations/0/physicalLocation/artifactLocation/uri").asString())
        .isEqualTo("gone%02%20%231.yaml");
    assertThat(notifications.at("/1/message/text").asString())
        .startsWith("internal fault in rule failing: ");
    assertThat(notifications.at("/1/exception/kind").asString())
        .isEqualTo("java.lang.IllegalStateException");
  }

  @Test
  void aFileElsewhereHasAWholeUri() {
    JsonNode location =
        run(HostileRun.faulty()).at("/results/0/locations/0/physicalLocation/artifactLocation");
    assertThat(location.path("uri").asString()).isEqualTo("file:///elsewhere/web.yaml");
    assertThat(location.has("uriBaseId")).isFalse();
  }
}
