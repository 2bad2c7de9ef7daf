package dev.rollgate.rules.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Value;
import dev.rollgate.schemas.screens.Screens;
import dev.rollgate.testdata.Fixture;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The screen in front of the validator, which has to be the stricter of the two. */
class SchemaScreenTests {

  private static final Release VERSION = Release.parse("1.30").orElseThrow();

  private final Schemas schemas = Schemas.of(VERSION);
  private final SchemaScreen screen = SchemaScreen.of(VERSION);

  private static List<Resource> resources(String text) {
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    SourceText source = new SourceText("input.yaml", text);
    return new Project(List.of(reader.read(source)), List.of(), Settings.DEFAULT).resources();
  }

  private static Resource service(String spec) {
    return resources(
            """
            apiVersion: v1
            kind: Service
            metadata: {name: web}
            spec: %s
            """
                .formatted(spec))
        .get(0);
  }

  private List<Fault> faults(Resource resource) {
    return schemas
        .find(resource.apiVersion(), resource.word())
        .map(schema -> FaultReader.read(resource, Value.of(resource), schema))
        .orElse(List.of());
  }

  @Test
  void mostOfWhatIsRightNeedsNoValidator() {
    int passed = 0;
    int right = 0;
    for (String text : inputs()) {
      for (Resource resource : resources(text)) {
        if (faults(resource).isEmpty()) {
          right++;
          passed += screen.passes(resource) ? 1 : 0;
        }
      }
    }
    assertThat(passed).isGreaterThan(right * 9 / 10);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "~", "true", "\"5\"", "5", "99999999999", "1.5", "[]", "{}", "word"})
  void whatPassesHasNoFaultWithAnyOtherValue(String value) {
    for (String text : inputs()) {
      List<String> lines = text.lines().toList();
      // Each line meets several of the values, and no test all of them.
      for (int i = Math.floorMod(value.hashCode(), 29); i < lines.size(); i += 29) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, lines.get(i).replaceFirst(": [^{\\[]*$", ": " + value));
        assertSound(String.join("\n", changed) + "\n");
      }
    }
  }

  @Test
  void whatPassesHasNoFaultWithAFieldMisspeltOrLeftOut() {
    for (String text : inputs()) {
      List<String> lines = text.lines().toList();
      for (int i = 0; i < lines.size(); i += 13) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(i, lines.get(i).replaceFirst("(\\w): ?", "$1x: "));
        assertSound(String.join("\n", changed) + "\n");
        changed.set(i, "");
        assertSound(String.join("\n", changed) + "\n");
      }
    }
  }

  private void assertSound(String text) {
    for (Resource resource : resources(text)) {
      if (screen.passes(resource)) {
        assertThat(faults(resource)).as(text).isEmpty();
      }
    }
  }

  private static List<String> inputs() {
    List<String> texts = new ArrayList<>();
    for (Fixture fixture : Fixture.all()) {
      fixture.input().values().stream()
          .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
          .filter(text -> text.contains("kind:"))
          .forEach(texts::add);
    }
    return texts;
  }

  @Test
  void everyDefinitionHasAForm() {
    for (String version : List.of("1.28", "1.30", "1.33", "1.36")) {
      assertThat(Schemas.of(Release.parse(version).orElseThrow()).names())
          .isNotEmpty()
          .allSatisfy(name -> assertThat(Screens.form(version, name)).isNotEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {ports: [{port: 80}]}                        | true
          {ports: [{port: 80, targetPort: http}]}      | true
          {ports: [{port: 80, nodePort: ~}]}           | true
          {ports: [{port: ~}]}                         | false
          {ports: [{port: "80"}]}                      | false
          {ports: [{port: 2147483648}]}                | false
          {ports: [{port: 80.5}]}                      | false
          {ports: [{name: web}]}                       | false
          {ports: [~]}                                 | false
          {ports: {port: 80}}                          | false
          {port: [{port: 80}]}                         | false
          {clusterIP: 5}                               | false
          {publishNotReadyAddresses: true}             | true
          {publishNotReadyAddresses: "true"}           | false
          """)
  void onlyWhatTheSchemaSaysPasses(String spec, boolean passes) {
    assertThat(screen.passes(service(spec))).isEqualTo(passes);
  }

  @Test
  void patternsAreLeftToTheValidator() {
    String binding =
        """
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata: {name: web}
        spec: {serviceRef: {name: web, port: 80}%s}
        """;
    assertThat(screen.passes(resources(binding.formatted("")).get(0))).isTrue();
    assertThat(screen.passes(resources(binding.formatted(", ipAddressType: ipv4")).get(0)))
        .isTrue();
    assertThat(screen.passes(resources(binding.formatted(", ipAddressType: ipv5")).get(0)))
        .isFalse();
    assertThat(screen.passes(resources(binding.formatted(", vpcID: vpc-12345678")).get(0)))
        .isFalse();
  }
}
