package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command line lets users say of the cluster and of rules. */
class SettingsOptionsTests {

  private static final String APP =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: shop}
      ---
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec:
        selector: {app: web}
        ports: [{port: 80, targetPort: 8080}]
      ---
      apiVersion: networking.k8s.io/v1
      kind: Ingress
      metadata: {name: web, namespace: shop}
      spec:
        ingressClassName: alb
        defaultBackend: {service: {name: web, port: {number: 80}}}
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: web
              ports: [{containerPort: 8080}]
              readinessProbe: {tcpSocket: {port: 8080}}
      """;

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("app.yaml"), APP);
  }

  private Result lint(String... options) {
    String[] args = new String[options.length + 4];
    args[0] = "lint";
    args[1] = "--format";
    args[2] = "concise";
    System.arraycopy(options, 0, args, 3, options.length);
    args[args.length - 1] = ".";
    return new TestProgram(folder, false).run("", args);
  }

  @Test
  void defaultTargetTypeDecidesWhereManifestsSayNothing() {
    assertThat(lint().out()).contains("info[ingress-target-type-instance]");
    assertThat(lint("--default-target-type", "instance").out())
        .contains("warning[ingress-target-type-instance]");
    assertThat(lint("--default-target-type", "ip").out())
        .contains("[gate-ns-label-missing]")
        .doesNotContain("ingress-target-type-instance");
  }

  @Test
  void dialectDecidesWhichLabelIsMissing() {
    assertThat(lint("--default-target-type", "ip", "--dialect", "controller").out())
        .contains("error[gate-ns-label-missing]");
    assertThat(lint("--dialect", "auto-mode").out()).doesNotContain("error[gate-ns-label-missing]");
  }

  @Test
  void drainSecondsCountInFindings() {
    assertThat(
            new TestProgram(folder, false)
                .run("", "fix", "--diff", "--drain-seconds=20", ".")
                .out())
        .contains(" seconds: 20\n")
        .contains(" terminationGracePeriodSeconds: 35\n");
  }

  @Test
  void optionsOfARuleAreSet() {
    assertThat(lint("--set", "replicas-one.min-replicas=3").out()).contains("[replicas-one]");
    assertThat(lint().out()).doesNotContain("[replicas-one]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--set|no-such-rule.x=1|no such rule: no-such-rule",
        "--set|replicas-one.min=1|replicas-one: not an option: min (replicas-one has min-replicas)",
        "--set|syntax.min=1|syntax: not an option: min (syntax has none)",
        "--set|replicas-one.min-replicas=many|replicas-one: min-replicas takes a whole number",
        "--dialect|lattice|--dialect takes controller or auto-mode, not lattice",
        "--default-target-type|alb|--default-target-type takes ip or instance, not alb",
        "--drain-seconds|-1|--drain-seconds takes 0 to 3600 seconds, not -1",
        "--inject-label|foo|--inject-label takes KEY=VALUE, not foo",
      })
  void whatMeansNothingIsWrongUsage(String option, String value, String message) {
    Result result = lint(option, value);
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("rollgate: " + message);
  }
}
