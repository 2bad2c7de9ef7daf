package dev.rollgate.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.kube.Kind;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.Level;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.World;
import dev.rollgate.yaml.AllocationBound;
import dev.rollgate.yaml.SourceText;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ConfigurationReaderTests {

  private static Configuration read(String text) throws ConfigurationException {
    return ConfigurationReader.read(Path.of("/repo"), new SourceText("rollgate.yaml", text), false)
        .values();
  }

  @Test
  void readsVersionsAsTheyAreWritten() throws Exception {
    Configuration read = read("kubernetesVersion: 1.30\ncontrollerVersion: v2.14.0\n");
    assertThat(read.kubernetesVersion()).contains(new Release(1, 30));
    assertThat(read.controllerVersion()).contains(new Release(2, 14));
  }

  @Test
  void readsWordsAndNumbers() throws Exception {
    Configuration read = read("defaultTargetType: ip\nfailOn: error\ndrainSeconds: 45\n");
    assertThat(read.defaultTargetType()).contains(TargetType.IP);
    assertThat(read.failOn()).contains(FailOn.ERROR);
    assertThat(read.drainSeconds()).contains(45);
    assertThat(read.nlbDrainSeconds()).isEmpty();
  }

  @Test
  void readsRulesAsLevelsAndAsOptions() throws Exception {
    Configuration read =
        read(
            """
            rules:
              prestop-missing: off
              replicas-one: {severity: error, min-replicas: 3}
              other: {proxies: [envoy, nginx]}
            """);
    assertThat(read.rules())
        .containsExactly(
            Map.entry("prestop-missing", new RuleEntry(Optional.of(Level.OFF), Map.of())),
            Map.entry(
                "replicas-one",
                new RuleEntry(Optional.of(Level.ERROR), Map.of("min-replicas", "3"))),
            Map.entry("other", new RuleEntry(Optional.empty(), Map.of("proxies", "envoy,nginx"))));
  }

  @Test
  void readsTheWorldInOneWordAndByKind() throws Exception {
    assertThat(read("world: closed").world()).contains(World.CLOSED);
    assertThat(read("world: {default: closed, Namespace: open}").world())
        .contains(World.CLOSED.with(Kind.NAMESPACE, false));
  }

  @Test
  void readsExternals() throws Exception {
    Externals read =
        read("""
                externals:
                  namespaces:
                    - name: shop
                      labels: {a: b}
                    - name: other
                  services:
                    - {name: web, namespace: shop, ports: [{port: 80, targetPort: http}]}
                  bindings:
                    - {name: web, namespace: shop, service: web, port: 80, targetType: ip}
                """)
            .externals();
    assertThat(read.namespaces().get(0).labels()).contains(Map.of("a", "b"));
    assertThat(read.namespaces().get(1).labels()).isEmpty();
    assertThat(read.services().get(0).ports().get(0).targetPort()).contains("http");
    assertThat(read.bindings().get(0).port()).contains("80");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing set\n", "---\n", "\uFEFF# a mark\n"})
  void takesAFileWithoutContentForNothingSet(String text) throws Exception {
    assertThat(read(text)).isEqualTo(Configuration.EMPTY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "failon: error | 1:1: unknown key: failon; did you mean failOn?",
        "a:\\n- b | 1:1: unknown key: a (keys are",
        "failOn: errors | 1:9: failOn takes error, warning, info or never, not errors; did you mean error?",
        "failOn: [error] | 1:9: failOn takes a text",
        "drainSeconds: soon | 1:15: drainSeconds takes a whole number",
        "drainSeconds: 1.5 | 1:15: drainSeconds takes a whole number",
        "exclude: a | 1:10: exclude takes a list",
        "exclude: [a, {b: c}] | 1:14: exclude[1] takes a text",
        "kubernetesVersion: new | 1:20: kubernetesVersion takes a version such as 1.30, not new",
        "world: shut | 1:8: world takes open or closed, not shut",
        "world: {Srevice: closed} | 1:8: world names no kind: Srevice; did you mean Service?",
        "rules: {a: of} | 1:12: rules.a takes off, info, warning or error, not of",
        "rules: {a: } | 1:11: rules.a takes off, info, warning or error, not nothing",
        "ignore: [{rules: [a], expires: soon}] | 1:32: ignore[0].expires takes a date such as",
        "overrides:\\n- path: [a] | 2:3: unknown key: path; did you mean paths?",
        "failOn: error\\nfailOn: info | 2:1: key \"failOn\" is there twice",
        "a: &x b\\nc: *x | 1:1: aliases and merge keys cannot be used here",
        "failOn: error\\n---\\nfailOn: info | 3:1: a second document",
        "failOn: [ | 1:10: a value is missing",
        "exclude: [null] | 1:11: exclude[0] takes a text",
        "- failOn | 1:1: the configuration takes keys and values",
        "exclude: [{{ x }}] | 1:11: a template cannot be read",
      })
  void tellsWhereAFaultIs(String text, String message) {
    assertThatThrownBy(() -> read(text.replace("\\n", "\n")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageStartingWith("rollgate.yaml:" + message);
  }

  @Test
  void findingsNeedNotFailARun() throws Exception {
    assertThat(read("failOn: never\n").failOn()).contains(FailOn.NEVER);
  }

  @Test
  void anEmptyDocumentBehindIsNone() throws Exception {
    assertThat(read("failOn: error\n---\n").failOn()).contains(FailOn.ERROR);
  }

  @Test
  void keepsTheFileOfAKey() throws Exception {
    ConfigurationFile file =
        ConfigurationReader.read(
            Path.of("/repo"), new SourceText("rollgate.yaml", "exclude:\n  - a\n  - b\n"), false);
    assertThat(file.values().exclude()).isEqualTo(List.of("a", "b"));
    assertThat(
            file.span(dev.rollgate.yaml.NodePath.ROOT.key("exclude").index(1), false).from().line())
        .isEqualTo(3);
  }

  @Test
  void digitsWithoutEndAreRefusedAndNotQuoted() {
    for (int length : List.of(40, 900, 100_000)) {
      String text = "drainSeconds: " + "9".repeat(length) + "\n";
      AllocationBound.check(
          length,
          256,
          () ->
              assertThatThrownBy(() -> read(text))
                  .isInstanceOf(ConfigurationException.class)
                  .hasMessageMatching("(?s).{1,200}"));
    }
  }
}
