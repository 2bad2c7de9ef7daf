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
      """;

  private static final String SHORT_GRACE_LINE =
      "[error] apps/v1/Deployment/shop/web spec.template.spec.terminationGracePeriodSeconds: "
          + "preStop of container \"web\" of Deployment \"web\" sleeps 30 of the 30 seconds of grace"
          + " (the default), which leaves 0 to stop (grace-too-short)\n";

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\nitems: []\n",
        "apiVersion: config.kubernetes.io/v1beta1\nkind: ResourceList\n",
        "{\"apiVersion\":\"config.kubernetes.io/v1\",\"kind\":\"ResourceList\",\"items\":[]}",
      })
  void aPipelineMayHoldNothingThatMatters(String input) {
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
    assertThat(result.err().lines().toList()).hasSize(2);
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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "v1 | results: {name: old}         | 3:10: \"results\" is no list",
        "v1 | items: hello                 | 3:8: \"items\" is no list",
        "v1 | items: {a: 1}                | 3:8: \"items\" is no list",
        "v1 | items: [{a: 1}, 5]           | 3:17: \"items\" takes objects alone",
        "v9 | items: []                    | 1:13: takes config.kubernetes.io/v1, "
            + "config.kubernetes.io/v1beta1, config.kubernetes.io/v1alpha1",
      })
  void aListOfAnotherShapeIsRefused(String version, String rest, String problem) {
    String list = "apiVersion: config.kubernetes.io/" + version + "\nkind: ResourceList\n" + rest;
    assertThat(krm(list))
        .isEqualTo(new Result(ExitCode.USAGE, "", "rollgate: <stdin>:" + problem + "\n"));
  }

  @Test
  void aKeyThatIsRepeatedHidesNothing() {
    String again = "items: []\n";
    Result result = krm(ResourceLists.FAULTY + again);
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).endsWith(": the key \"items\" again\n");
  }

  @Test
  void inputOfSeveralDocumentsOrNoneIsRefused() {
    assertThat(krm("a: 1\n---\nb: 1\n").err()).endsWith(": more than one document\n");
    assertThat(krm(" \n").err())
        .isEqualTo("rollgate: <stdin> is empty, and should hold a ResourceList\n");
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

  @ParameterizedTest
  @ValueSource(strings = {"# nothing\n", "apiVersion: v1\nkind: List\nitems: []\n"})
  void otherInputIsRefused(String input) {
    assertThat(krm(input))
        .isEqualTo(
            new Result(
                ExitCode.USAGE,
                "",
                "rollgate: <stdin> is no ResourceList of config.kubernetes.io"
                    + " (\"rollgate lint -\" reads other manifests)\n"));
  }

  @Test
  void inputThatIsNoYamlIsAFault() {
    Result result = krm(ResourceLists.SOUND + "results: [\n");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("rollgate: <stdin>:5");
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
