package dev.rollgate.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.CustomKinds;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.report.ConciseReporter;
import dev.rollgate.rules.BuiltInRules;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.YamlFile;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas that the user brings. */
class CustomSchemasTests {

  private static final String WIDGET =
      """
      {"$schema": "http://json-schema.org/schema#",
       "type": "object",
       "additionalProperties": false,
       "properties": {"spec": {
         "type": "object",
         "additionalProperties": false,
         "required": ["size"],
         "properties": {
           "size": {"type": "integer", "maximum": 5},
           "mode": {"enum": ["Fast", "Slow"]},
           "port": {"anyOf": [{"type": "integer"}, {"type": "string"}]},
           "either": {"oneOf": [{"required": ["a"]}, {"required": ["b"]}]},
           "parts": {"type": "array", "items": {"$ref": "#/definitions/part"}}}}},
       "definitions": {"part": {
         "type": "object", "required": ["name"],
         "properties": {"name": {"type": "string", "minLength": 2}}}}}
      """;

  private static String lint(String kind, String schema, String manifest) {
    CustomKinds.Schema custom =
        new CustomKinds.Schema("example.com", kind, "v1", kind + "_v1.json", schema);
    return lint(new CustomKinds(List.of(custom)), manifest);
  }

  private static String lint(CustomKinds kinds, String manifest) {
    YamlFile file =
        new DocumentReader(text -> true, Limits.DEFAULT).read(new SourceText("app.yaml", manifest));
    Settings settings = Settings.DEFAULT.withCustomKinds(kinds);
    LintResult result =
        new Linter(BuiltInRules.ALL)
            .lint(Projects.of(new Project(List.of(file), List.of(), settings)));
    assertThat(result.faults()).isEmpty();
    return new ConciseReporter().report(result);
  }

  @Test
  void areHeldAgainstTheObjectsOfTheirKind() {
    String findings =
        lint(
            "widget",
            WIDGET,
            """
            apiVersion: example.com/v1
            kind: Widget
            metadata:
              name: w
            spec:
              size: 9
              mode: fast
              port: true
              either: {}
              Parts: []
              parts:
                - nam: x
                - name: q
            """);
    assertThat(findings)
        .isEqualTo(
            """
            app.yaml:6:9: error[field-value] spec.size of Widget "w" is 9, more than 5
            app.yaml:7:9: error[field-value] spec.mode of Widget "w" is "fast", none of Fast, Slow [fixable with --unsafe]
            app.yaml:8:9: error[field-type] spec.port of Widget "w" is the boolean true, not a whole number or a string
            app.yaml:10:3: warning[field-unknown] spec.Parts of Widget "w" is no field in example.com/v1
            app.yaml:12:7: error[field-missing] spec.parts[0] of Widget "w" has no name
            app.yaml:13:13: error[field-value] spec.parts[1].name of Widget "w" is "q", which has less than 2 characters
            """);
  }

  @Test
  void sayNothingOfASoundObjectNorOfOtherVersions() {
    String sound =
        """
        apiVersion: example.com/v1
        kind: Widget
        metadata:
          name: w
        spec:
          size: 5
          mode: ${MODE}
          port: http
          parts: null
        ---
        apiVersion: example.com/v2
        kind: Widget
        metadata:
          name: w
        spec:
          size: many
        """;
    assertThat(lint("widget", WIDGET, sound)).isEmpty();
  }

  @Test
  void leaveOutWhatAPatchLeavesOut() {
    String patch =
        """
        apiVersion: example.com/v1
        kind: Widget
        metadata:
          name: w
        spec:
          mode: Fast
        """;
    assertThat(lint("widget", WIDGET, patch)).isEmpty();
  }

  @Test
  void comeBeforeRollgatesOwn() {
    String binding =
        """
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata:
          name: web
        spec:
          serviceRef:
            name: web
            port: 80
          targetGroupARN: <your-target-group-arn>
          targetType: ip
          brandNew: true
        """;
    String newer = "{\"type\": \"object\"}";
    CustomKinds.Schema own =
        new CustomKinds.Schema("elbv2.k8s.aws", "targetgroupbinding", "v1beta1", "t.json", newer);
    assertThat(lint(CustomKinds.NONE, binding)).contains("[tgb-unknown-field] spec.brandNew");
    assertThat(lint(new CustomKinds(List.of(own)), binding)).doesNotContain("brandNew");
  }

  @Test
  void areQuotedInShort() {
    String values =
        IntStream.range(0, 25).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(", "));
    String schema =
        """
        {"properties": {"spec": {"properties": {
          "mode": {"enum": [%s]},
          "size": {"const": "%s"},
          "name": {"pattern": "%s"}}}}}
        """
            .formatted(values, "x".repeat(100), "y".repeat(100));
    String manifest =
        """
        apiVersion: example.com/v1
        kind: Widget
        spec:
          mode: V24
          size: x
          name: n1
        """;
    String listed = IntStream.range(0, 20).mapToObj(i -> "v" + i).collect(Collectors.joining(", "));
    assertThat(lint("widget", schema, manifest))
        .contains(" is \"V24\", none of " + listed + " and 5 more [fixable with --unsafe]\n")
        .contains(" is \"x\", not \"" + "x".repeat(59) + "...\n")
        .contains(" is \"n1\", not of the form " + "y".repeat(60) + "...\n");
  }

  /** A value of the field {@code p} against a pattern. */
  private static String patterned(String pattern, String value) {
    String schema = "{\"properties\": {\"p\": {\"pattern\": \"%s\"}}}".formatted(pattern);
    return lint("widget", schema, "apiVersion: example.com/v1\nkind: Widget\np: " + value + "\n");
  }

  @Test
  @Timeout(10)
  void havePatternsThatTakeLinearTime() {
    assertThat(patterned("^(([a-z])+.)+[A-Z]([a-z])+$", "a".repeat(60))).contains("[field-value]");
    assertThat(patterned("b", "abc")).isEmpty();
    // No such pattern is known to Go, so to no API server.
    assertThat(patterned("(a*)*(?=b)c", "a".repeat(60))).isEmpty();
  }

  @Test
  @Timeout(10)
  void mayReferToThemselvesInEveryFieldThatOthersMayBelongInto() {
    String fields =
        Stream.of(
                "spec",
                "template",
                "jobTemplate",
                "lifecycle",
                "strategy",
                "updateStrategy",
                "rollingUpdate",
                "serviceRef",
                "metadata",
                "ports",
                "resources")
            .map(name -> "\"" + name + "\": {\"$ref\": \"#\"}")
            .collect(Collectors.joining(", "));
    String schema =
        "{\"type\": \"object\", \"additionalProperties\": false, \"properties\": {%s}}"
            .formatted(fields);
    assertThat(lint("widget", schema, "apiVersion: example.com/v1\nkind: Widget\nstray: 1\n"))
        .contains("[field-unknown] stray");
  }

  @Test
  void areUsable() {
    assertThat(CustomSchemas.problem(WIDGET)).isEmpty();
    assertThat(
            CustomSchemas.problem(
                "{\"$schema\": \"http://json-schema.org/draft-07/schema#\", \"type\": \"object\"}"))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "# YAML", "{\"type\": \"object\"} more"})
  void mustBeJson(String text) {
    assertThat(CustomSchemas.problem(text).orElseThrow()).startsWith("not JSON: ");
  }

  @Test
  void standAlone() {
    String remote = "{\"properties\": {\"a\": {\"$ref\": \"https://example.com/a.json\"}}}";
    assertThat(CustomSchemas.problem(remote))
        .hasValue("not a JSON Schema: it refers to https://example.com/a.json outside of itself");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{\"properties\": {\"a\": {\"pattern\": \"(\"}}}",
        "{\"properties\": {\"a\": {\"$ref\": \"#/nowhere\"}}}",
        "{\"properties\": {\"a\": {\"$ref\": \"file:///etc/hostname\"}}}"
      })
  void mustBeSchemasThatNeedNothingElse(String text) {
    assertThat(CustomSchemas.problem(text).orElseThrow()).startsWith("not a JSON Schema: ");
  }
}
