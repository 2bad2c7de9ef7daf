package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Documents that {@code lint} does not read, since nothing ties them to a target group. */
class SkippedDocumentsTests extends WorkingFolder {

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        namespace: shop
      spec:
        replics: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: web, image: web, ports: [{containerPort: 8080}]}]}
      """;

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata:
        name: web
        namespace: shop
      spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
      """;

  private static final String BINDING =
      """
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: web, namespace: shop}
      spec: {serviceRef: {name: web, port: 80}, targetType: ip}
      """;

  @BeforeEach
  void writeAnApplication() throws IOException {
    write("k8s/web.yaml", DEPLOYMENT + "---\n" + SERVICE);
    write("k8s/other.yaml", (DEPLOYMENT + "---\n" + SERVICE).replace("shop", "other"));
  }

  private JsonNode summary(String... options) {
    Result result = run(arguments(options));
    return new ObjectMapper().readTree(result.out()).get("summary");
  }

  private static String[] arguments(String... options) {
    String[] all = {"lint", "--output", "json", "--no-config", "k8s"};
    String[] joined = Arrays.copyOf(all, all.length + options.length);
    System.arraycopy(options, 0, joined, all.length, options.length);
    return joined;
  }

  private static void holds(JsonNode summary, int resources, int skipped) {
    assertThat(summary.get("resources").intValue()).isEqualTo(resources);
    assertThat(summary.get("skipped").intValue()).isEqualTo(skipped);
  }

  @Test
  void nothingIsReadWhereNothingIsBound() {
    holds(summary(), 0, 4);
    Result result = run("lint", "k8s");
    assertThat(result.code()).isZero();
    assertThat(result.out())
        .isEqualTo(
            "no findings in 0 resources of 2 files (not linted: 4 behind no target group)\n");
  }

  @Test
  void strictReadsAll() {
    holds(summary("--strict"), 4, 0);
    assertThat(run("lint", "--strict", "k8s").out()).contains("replics");
  }

  @Test
  void aFileThatTheUserNamesIsRead() {
    assertThat(run("lint", "k8s/web.yaml").out()).contains("replics");
  }

  @Test
  void theNamespaceOfABindingIsReadWithWhatHasItsNames() throws IOException {
    write("k8s/tgb.yaml", BINDING);
    // The Service of the same name tells where the binding's own may have gone to.
    holds(summary(), 5, 0);
    write("k8s/other.yaml", DEPLOYMENT.replace("shop", "other").replace("web", "job"));
    holds(summary(), 3, 1);
    assertThat(run("lint", "k8s").out()).contains("prestop-missing", "replics");
  }

  @Test
  void allIsReadWhereABindingStatesNoNamespace() throws IOException {
    write("k8s/tgb.yaml", BINDING.replace(", namespace: shop", ""));
    holds(summary(), 5, 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "spec: {template: {spec: {readinessGates: [{conditionType: a}]}}}",
        "spec: {template: {spec: {containers: [{lifecycle: {preStop: {}}}]}}}",
        "spec: {template: {spec: {containers: [{lifecycle: {postStart: {}}}]}}}",
        "spec: {minReadySeconds: 900}",
        "spec: {strategy: {rollingUpdate: {maxUnavailable: 0, maxSurge: 0}}}",
        "spec: {type: LoadBalancer}",
        "spec: {paused: {{ .Values.paused }}}",
        "# rollgate: ignore[replicas-one] it may"
      })
  void whatARuleSpeaksOfByItselfIsRead(String line) throws IOException {
    write(
        "k8s/more.yaml",
        DEPLOYMENT.replace("web", "more").replaceFirst("spec:\\R", line + "\nspec:\n"));
    assertThat(summary().get("skipped").intValue()).isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"--closed-world", "--only=prestop-missing"})
  void allIsReadWhereThatMayMatter(String option) {
    holds(summary(option), 4, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ReplicaSet, name: web-5d9", "Deployment, name: web", "Job, name: job"})
  void theOwnerOfAnObjectThatIsReadIsReadToo(String owner) throws IOException {
    write(
        "k8s/pod.yaml",
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web-5d9-x
          namespace: shop
          ownerReferences: [{controller: true, kind: %s}]
        spec: {readinessGates: [{conditionType: a}], containers: [{name: web}]}
        """
            .formatted(owner));
    holds(summary(), owner.startsWith("Job") ? 1 : 3, owner.startsWith("Job") ? 4 : 2);
  }
}
