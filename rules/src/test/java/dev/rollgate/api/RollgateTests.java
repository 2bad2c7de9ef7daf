package dev.rollgate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Level;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Safety;
import dev.rollgate.lint.Severity;
import dev.rollgate.report.Format;
import dev.rollgate.traffic.Release;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RollgateTests {

  private static final String PREFIX =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
      ---
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: web, namespace: shop}
      spec:
        targetType: ip
        targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/73e2d6bc24d8a067
        serviceRef: {name: web, port: 80}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: registry.example/web:1
      """;

  private static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop # ours
      """;

  @TempDir private Path folder;

  private static List<String> rules(LintResult result) {
    return result.findings().stream().map(f -> f.rule().id()).distinct().toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void textsAreLinkedAndKeepTheirNames() throws Exception {
    LintResult result =
        Rollgate.inFolder(folder)
            .lint(new Manifest("app.yaml", PREFIX), new Manifest("ns.yaml", NAMESPACE));

    assertThat(result.findings())
        .filteredOn(f -> f.rule().id().equals("gate-ns-label-missing"))
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.span().file()).isEqualTo("ns.yaml");
              assertThat(f.span().from().line()).isEqualTo(4);
              assertThat(f.severity()).isEqualTo(Severity.ERROR);
            });
  }

  @Test
  void filesAreReadFromTheFolder() throws Exception {
    write("app.yaml", PREFIX);
    write("ns.yaml", NAMESPACE);

    LintResult result = Rollgate.inFolder(folder).lint(Path.of("app.yaml"), Path.of("ns.yaml"));

    assertThat(rules(result)).contains("gate-ns-label-missing", "prestop-missing");
    assertThat(result.findings().get(0).span().file()).isEqualTo("app.yaml");
  }

  @Test
  void aTextStandsForTheFileOfItsName() throws Exception {
    write("app.yaml", PREFIX);
    write("ns.yaml", "kind: [");

    LintResult result =
        Rollgate.inFolder(folder)
            .lint(
                List.of(Path.of("app.yaml"), Path.of("ns.yaml")),
                List.of(new Manifest("ns.yaml", NAMESPACE)));

    assertThat(rules(result)).contains("gate-ns-label-missing").doesNotContain("syntax");
  }

  @Test
  void howANameIsSpeltDoesNotMatter() throws Exception {
    write("app.yaml", PREFIX);
    write("ns.yaml", "kind: [");
    Manifest buffer = new Manifest(folder.resolve("ns.yaml").toString(), NAMESPACE);

    LintResult result = Rollgate.inFolder(folder).lint(List.of(Path.of("./")), List.of(buffer));

    assertThat(result.summary().files()).isEqualTo(2);
    assertThat(rules(result)).contains("gate-ns-label-missing").doesNotContain("syntax");
  }

  @Test
  void fixedTextsComeBackAndNothingIsWritten() throws Exception {
    Repair repair =
        Rollgate.builder(folder)
            .only("gate-ns-label-missing")
            .build()
            .fix(Safety.SAFE, new Manifest("app.yaml", PREFIX), new Manifest("ns.yaml", NAMESPACE));
    repair.write();

    assertThat(repair.changed())
        .containsExactly(
            new Manifest(
                "ns.yaml",
                NAMESPACE
                    + """
                        labels:
                          elbv2.k8s.aws/pod-readiness-gate-inject: enabled
                      """));
    assertThat(repair.result().remaining().findings()).isEmpty();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void filesAreWrittenWhenTheCallerSaysSo() throws Exception {
    write("app.yaml", PREFIX);
    Path ns = write("ns.yaml", NAMESPACE);

    Repair repair = Rollgate.inFolder(folder).fix(Safety.SAFE, Path.of("."));
    assertThat(ns).content().isEqualTo(NAMESPACE);
    repair.write();

    assertThat(ns).content().contains("pod-readiness-gate-inject: enabled").contains("# ours");
    assertThat(folder.resolve("app.yaml")).content().contains("preStop");
  }

  @Test
  void aFileThatChangedMeanwhileIsLeftAlone() throws Exception {
    write("app.yaml", PREFIX);
    Path ns = write("ns.yaml", NAMESPACE);
    Repair repair = Rollgate.inFolder(folder).fix(Safety.SAFE, Path.of("."));
    Files.writeString(ns, NAMESPACE + "# later\n");

    assertThatThrownBy(repair::write)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("ns.yaml");
    assertThat(folder.resolve("app.yaml")).content().isEqualTo(PREFIX);
  }

  @Test
  void aConfigurationCountsOnlyWhenAskedFor() throws Exception {
    write("app.yaml", PREFIX);
    write("rollgate.yaml", "rules: {prestop-missing: off}\n");
    Rollgate.Builder builder = Rollgate.builder(folder);

    assertThat(rules(builder.build().lint(Path.of("app.yaml")))).contains("prestop-missing");
    assertThat(rules(builder.nearestConfiguration().build().lint(Path.of("app.yaml"))))
        .isNotEmpty()
        .doesNotContain("prestop-missing");
  }

  @Test
  void whatIsSetUpCountsBeforeTheConfiguration() throws Exception {
    write("rollgate.yaml", "rules: {prestop-missing: off}\n");

    LintResult result =
        Rollgate.builder(folder)
            .configuration(Path.of("rollgate.yaml"))
            .level("prestop-missing", Level.INFO)
            .only("prestop-missing")
            .build()
            .lint(new Manifest("app.yaml", PREFIX));

    assertThat(result.findings()).extracting(Finding::severity).containsOnly(Severity.INFO);
  }

  @Test
  void assumptionsOfTheCallerCount() throws Exception {
    Repair repair =
        Rollgate.builder(folder)
            .assuming(s -> s.withKubernetesVersion(Release.parse("1.28").orElseThrow()))
            .only("prestop-missing")
            .build()
            .fix(Safety.SAFE, new Manifest("app.yaml", PREFIX));

    assertThat(repair.changed()).allMatch(m -> !m.text().contains("sleep: {seconds"));
  }

  @Test
  void aRuleThatDoesNotExistIsTold() {
    Rollgate rollgate = Rollgate.builder(folder).only("prestop-mising").build();

    assertThatThrownBy(() -> rollgate.lint(new Manifest("a.yaml", PREFIX)))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("prestop-missing");
  }

  @Test
  void aPolicyNeedsTheModuleOfPolicies() throws Exception {
    write(
        "rollgate.yaml",
        """
        policies:
          - name: no-latest
            kinds: [Deployment]
            expression: "true"
            message: never
        """);
    Rollgate rollgate = Rollgate.builder(folder).nearestConfiguration().build();
    write("app.yaml", PREFIX);

    assertThatThrownBy(() -> rollgate.lint(Path.of("app.yaml")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage("policies need the module rollgate-policies, which is not on the class path");
  }

  @Test
  void aResultCanBeReported() throws Exception {
    Rollgate rollgate = Rollgate.builder(folder).today(LocalDate.EPOCH).build();
    LintResult result = rollgate.lint(new Manifest("app.yaml", PREFIX));

    assertThat(rollgate.report(result, Format.CONCISE)).contains("app.yaml:", "prestop-missing");
    assertThat(rollgate.report(result, Format.SARIF)).startsWith("{").contains("\"2.1.0\"");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aReportIsTheSameInEveryLocale(Format format) throws Exception {
    Rollgate rollgate = Rollgate.inFolder(folder);
    Manifest app = new Manifest("app.yaml", PREFIX);
    String report = rollgate.report(rollgate.lint(app), format);
    Locale before = Locale.getDefault();
    try {
      for (String tag : List.of("ar-EG-u-nu-arab", "th-TH-u-nu-thai", "tr-TR")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertThat(rollgate.report(rollgate.lint(app), format)).isEqualTo(report);
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void severalThreadsMayShareOne() throws Exception {
    Rollgate rollgate = Rollgate.inFolder(folder);
    String expected = rollgate.report(rollgate.lint(new Manifest("app.yaml", PREFIX)), Format.JSON);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> reports =
          IntStream.range(0, 16)
              .mapToObj(
                  i ->
                      threads.submit(
                          () ->
                              rollgate.report(
                                  rollgate.lint(new Manifest("app.yaml", PREFIX)), Format.JSON)))
              .toList();
      for (Future<String> report : reports) {
        assertThat(report.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
