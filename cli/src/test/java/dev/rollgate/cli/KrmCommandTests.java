package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as a function in a pipeline. */
class KrmCommandTests {

  private static final String SHORT_GRACE =
      """
      - message: preStop of container "web" of Deployment "web" sleeps 30 of the 30 seconds of grace (the default), which leaves 0 to stop
        severity: error
        resourceRef:
          apiVersion: apps/v1
          kind: Deployment
          name: web
          namespace: shop
        field:
          path: spec.template.spec.terminationGracePeriodSeconds
          proposedValue: 45
        file:
          path: apps/web.yaml
          index: 2
        tags:
          rule: grace-too-short
          help: give at least 45 seconds of grace, of which 15 are for stopping after the sleep
          fix: set terminationGracePeriodSeconds to 45
          safety: safe
      """;

  private static final String SHORT_GRACE_LINE =
      "[error] apps/v1/Deployment/shop/web spec.template.spec.terminationGracePeriodSeconds: "
          + "preStop of container \"web\" of Deployment \"web\" sleeps 30 of the 30 seconds of grace"
          + " (the default), which leaves 0 to stop (grace-too-short) (fix: safe mends it)\n";

  private static final String ONE_REPLICA =
      """
      - message: Deployment "web" has 1 replica, so nothing serves while that pod moves to another node
        severity: warning
        resourceRef:
          apiVersion: apps/v1
          kind: Deployment
          name: web
          namespace: shop
        field:
          path: spec.replicas
          currentValue: 1
          proposedValue: 2
        file:
          path: apps/web.yaml
          index: 2
        tags:
          rule: replicas-one
          help: run at least 2 replicas
          fix: set replicas to 2
          safety: unsafe
      """;

  private static final String HOOK = "          lifecycle: {preStop: {sleep: {seconds: 30}}}\n";

  @TempDir private Path folder;

  private Result krm(String input, String... options) {
    String[] args = new String[options.length + 1];
    args[0] = "krm";
    System.arraycopy(options, 0, args, 1, options.length);
    return new TestProgram(folder, false).run(input, args);
  }

  private Result refused(String functionConfig) {
    Result result = krm(ResourceLists.with(ResourceLists.SOUND, functionConfig));
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    return result;
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n"})
  void withNothingToSayTheSameBytesComeOut(String lineBreak) {
    String input = ResourceLists.SOUND.replace("\n", lineBreak);
    assertThat(krm(input)).isEqualTo(new Result(ExitCode.OK, input, ""));
  }

  @Test
  void whatIsFoundComesAsResultsAndOnStandardError() {
    Result result = krm(ResourceLists.FAULTY, "--only", "grace-too-short");
    assertThat(result)
        .isEqualTo(
            new Result(
                ExitCode.FINDINGS,
                ResourceLists.FAULTY + "results:\n" + SHORT_GRACE,
                SHORT_GRACE_LINE));
  }

  @Test
  void aSafeFixChangesItsLinesAlone() {
    String input = ResourceLists.with(ResourceLists.FAULTY, ResourceLists.rollgate("fix: safe"));
    Result result = krm(input);
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out())
        .startsWith(input.replace(HOOK, HOOK + "        terminationGracePeriodSeconds: 45\n"))
        .contains("results:\n" + ONE_REPLICA + "- message: 'fixed: set terminationGracePeriod");
    assertThat(result.err().lines())
        .satisfiesExactly(
            left -> assertThat(left).endsWith(" (replicas-one) (fix: unsafe mends it)"),
            made -> assertThat(made).startsWith("[info] ").endsWith(" to 45 (grace-too-short)"));
  }

  @Test
  void aFixThatOnlyAPersonCanMakeIsToldWithoutALevel() {
    Result result = krm("# DO NOT EDIT\n" + ResourceLists.FAULTY, "--only", "replicas-one");
    assertThat(result.out())
        .contains("    help: 'run at least 2 replicas (not fixed automatically: a program writes")
        .endsWith("    fix: set replicas to 2\n    safety: manual\n");
    assertThat(result.err()).endsWith("(replicas-one)\n");
  }

  @Test
  void theWorstComesFirstAndWhatIsAsBadStaysInOrder() throws IOException {
    String items = ClusterTests.cluster().replaceFirst("(?s)kind: List\n.*", "");
    String input = items.replaceFirst("apiVersion: v1\n", ResourceLists.HEAD);
    Result result = krm(input, "--rule", "rollout-max-unavailable=error");
    assertThat(result.err().lines())
        .extracting(
            line -> line.replaceFirst("(\\S+) \\S*/(\\S+) .* \\((\\w+-\\S+)\\).*", "$1 $2 $3"))
        .containsExactly(
            "[error] api rollout-max-unavailable",
            "[warning] api hpa-replicas-conflict",
            "[warning] k8s-shop-api-6b1f0c2d9e tgb-committed-dump",
            "[warning] k8s-shop-stream-8a5d1e9f3c tgb-committed-dump",
            "[info] web rollout-percent-rounding",
            "[info] stream rollout-percent-rounding",
            "[info] web tgb-committed-dump");
  }

  @Test
  void aKeyWithDotsStandsInBrackets() {
    String label = "elbv2.k8s.aws/pod-readiness-gate-inject";
    String input = ResourceLists.SOUND.replace("labels: {" + label + ": enabled}", "labels: {}");
    Result result = krm(input);
    assertThat(result.out())
        .contains("    path: metadata.labels.[" + label + "]\n    proposedValue: enabled\n");
    assertThat(result.err())
        .startsWith("[error] v1/Namespace/shop metadata.labels.[" + label + "]: Namespace ");
  }

  @Test
  void afterUnsafeFixesNothingIsLeftAndASecondRunSaysNothing() {
    String config = ResourceLists.configMap("fix: unsafe");
    Result first = krm(ResourceLists.with(ResourceLists.FAULTY, config));
    assertThat(first.code()).isEqualTo(ExitCode.OK);
    String fixed = first.out().substring(0, first.out().indexOf("results:"));
    assertThat(fixed).contains("replicas: 2\n", "terminationGracePeriodSeconds: 45\n");
    assertThat(krm(fixed)).isEqualTo(new Result(ExitCode.OK, fixed, ""));
  }

  @Test
  void whatAnotherFunctionSaidStays() {
    String said = "results: # so far\n- message: hello\n  severity: info\n";
    Result result = krm(ResourceLists.FAULTY + said, "--fail-on", "never");
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(result.out()).isEqualTo(ResourceLists.FAULTY + said + SHORT_GRACE + ONE_REPLICA);
    assertThat(krm(ResourceLists.SOUND + said).out()).isEqualTo(ResourceLists.SOUND + said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"results: []", "results:", "results: null"})
  void resultsThatAreEmptyAreFilled(String empty) {
    Result result = krm(ResourceLists.FAULTY + empty + "\n");
    assertThat(result.out())
        .isEqualTo(ResourceLists.FAULTY + "results:\n" + SHORT_GRACE + ONE_REPLICA);
  }

  @Test
  void jsonStaysJson() {
    String input =
        """
        {"apiVersion": "config.kubernetes.io/v1", "kind": "ResourceList", "items": [
          {"apiVersion": "v1", "kind": "Service", "metadata": {"name": "web"}, "spec": {"selector": {"app": "web"}, "ports": [{"port": 80}]}},
          {"apiVersion": "elbv2.k8s.aws/v1beta1", "kind": "TargetGroupBinding", "metadata": {"name": "web"},
           "spec": {"targetGroupARN": "<arn>", "targetType": "ip", "serviceRef": {"name": "web", "port": "80"}}}
        ]}
        """;
    Result result = krm(input, "--only", "tgb-service-port-quoted-number");
    assertThat(result.out())
        .startsWith(input.substring(0, input.lastIndexOf('}')))
        .contains(
            ", \"results\": [{\"message\": \"", "\"currentValue\": \"80\", \"proposedValue\": 80");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 1",
    "'failOn: never', '', 0",
    "'failOn: error', '', 0",
    "'failOn: warning', '', 1",
    "'failOn: never', info, 1",
    "'failOn: info', never, 0",
  })
  void theCommandLineCountsBeforeTheFunctionConfig(String spec, String option, int code) {
    String input = ResourceLists.with(ResourceLists.FAULTY, ResourceLists.rollgate(spec));
    Result result =
        option.isEmpty()
            ? krm(input, "--only", "replicas-one")
            : krm(input, "--only", "replicas-one", "--fail-on", option);
    assertThat(result.code()).isEqualTo(code);
    assertThat(result.out()).endsWith(ONE_REPLICA);
  }

  @Test
  void aConfigurationCountsAsEverywhere() throws IOException {
    Files.writeString(folder.resolve("rollgate.yaml"), "failOn: error\n");
    Files.writeString(folder.resolve("lax.yaml"), "rules: {grace-too-short: off}\n");
    assertThat(krm(ResourceLists.FAULTY, "--only", "replicas-one").code()).isEqualTo(ExitCode.OK);
    String input =
        ResourceLists.with(ResourceLists.FAULTY, ResourceLists.rollgate("configuration: lax.yaml"));
    assertThat(krm(input).out()).isEqualTo(input + "results:\n" + ONE_REPLICA);
    assertThat(krm(input, "--no-config").out()).endsWith(SHORT_GRACE + ONE_REPLICA);
    assertThat(refused(ResourceLists.configMap("configuration: gone.yaml")).err())
        .isEqualTo("rollgate: no such configuration: gone.yaml\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{failsOn: info} | 57:10: functionConfig: unknown key: failsOn; did you mean failOn?",
        "{fail-on: info} | 57:10: functionConfig: unknown key: fail-on; did you mean failOn?",
        "{fix: sage}     | 57:15: functionConfig: \"fix\" takes none, safe or unsafe, not sage;"
            + " did you mean safe?",
        "{failOn: true}  | 57:18: functionConfig: \"failOn\" takes a word",
        "[fix]           | 57:9: functionConfig: \"data\" has to be an object",
      })
  void whatTheFunctionConfigSaysIsCheckedFirst(String data, String problem) {
    String config = ResourceLists.configMap("").replace("{}", data);
    assertThat(refused(config).err()).isEqualTo("rollgate: <stdin>:" + problem + "\n");
  }

  @Test
  void aFunctionConfigIsOfAKindThatIsKnown() {
    String problem = ": functionConfig: takes a Rollgate of rollgate.dev/v1 or a ConfigMap of v1\n";
    assertThat(refused("apiVersion: apps/v1\nkind: Deployment\n").err()).endsWith(problem);
    assertThat(refused("apiVersion: rollgate.dev/v2\nkind: Rollgate\n").err()).endsWith(problem);
    assertThat(refused(ResourceLists.rollgate("") + "data: {fix: safe}\n").err())
        .endsWith(": functionConfig: unknown key: data\n");
  }

  @Test
  void whatStaysOutOfTheClusterIsNotLookedAt() {
    String input =
        ResourceLists.FAULTY.replace(
            "      config.kubernetes.io/index",
            "      config.kubernetes.io/local-config: 'true'\n      config.kubernetes.io/index");
    Result result = krm(input, "--only", "grace-too-short,replicas-one");
    assertThat(result).isEqualTo(new Result(ExitCode.OK, input, ""));
    assertThat(krm(input.replace("'true'", "'false'")).code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void textOfOtherToolsIsNoTemplate() {
    String input =
        ResourceLists.FAULTY
            + """
            - apiVersion: monitoring.coreos.com/v1
              kind: PrometheusRule
              metadata: {name: alerts}
              spec:
                summary: Pod {{ $labels.pod }} is down
            """;
    assertThat(krm(input, "--only", "grace-too-short").out())
        .isEqualTo(input + "results:\n" + SHORT_GRACE);
  }

  @Test
  void theOlderAnnotationsTellTheFileToo() {
    String input = ResourceLists.FAULTY.replaceAll(" +internal\\..*\n", "");
    assertThat(krm(input, "--only", "grace-too-short").out()).endsWith(SHORT_GRACE);
    String unknown = input.replaceAll(" +config\\.kubernetes\\.io/path.*\n", "");
    assertThat(krm(unknown).out()).contains("rule: grace-too-short").doesNotContain("  file:");
  }
}
