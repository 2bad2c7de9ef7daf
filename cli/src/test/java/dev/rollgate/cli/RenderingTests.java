package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Charts and overlays on the command line. */
class RenderingTests extends WorkingFolder {

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: NAME}
      spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
      """;

  private static final String BINDING =
      """
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: NAME}
      spec:
        serviceRef: {name: NAME, port: 80}
        targetType: ip
        targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/73e2d6bc24d8a067
      """;

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: NAME}
      spec:
        replicas: REPLICAS
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: example.com/web:1
                ports: [{containerPort: 8080}]
      """;

  @BeforeEach
  void writeAChartAndOverlays() throws IOException {
    write("chart/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    write("chart/values.yaml", "replicas: 3\n");
    String name = "{{ .Release.Name }}";
    write("chart/templates/service.yaml", SERVICE.replace("NAME", name));
    write("chart/templates/binding.yaml", BINDING.replace("NAME", name));
    write(
        "chart/templates/deployment.yaml",
        DEPLOYMENT.replace("NAME", name).replace("REPLICAS", "{{ .Values.replicas }}"));
    write("base/kustomization.yaml", "resources: [all.yaml]\n");
    write(
        "base/all.yaml",
        String.join("---\n", SERVICE, BINDING, DEPLOYMENT)
            .replace("NAME", "web")
            .replace("REPLICAS", "3"));
    for (String overlay : new String[] {"prod", "test"}) {
      write(
          "overlays/" + overlay + "/kustomization.yaml",
          "resources: [../../base]\nnamespace: " + overlay + "\n");
    }
  }

  @Test
  void aHelperTemplateConcernsAllThatIsRenderedOfItsChart() throws IOException {
    write("chart/templates/_helpers.tpl", "{{- define \"x\" }}y{{ end }}\n");
    String[] lint = {"lint", "--format", "concise", "--only", "prestop-missing", "--changed"};
    String changed = "chart/templates/_helpers.tpl";
    String other = "chart/templates/service.yaml";
    assertThat(
            run(Stream.of(lint, new String[] {changed, "chart"})
                    .flatMap(Stream::of)
                    .toArray(String[]::new))
                .out())
        .startsWith("chart/templates/deployment.yaml:");
    assertThat(
            run(Stream.of(lint, new String[] {other, "chart"})
                    .flatMap(Stream::of)
                    .toArray(String[]::new))
                .out())
        .doesNotContain("deployment.yaml");
  }

  @Test
  void templatesAloneAreNothingToCheck() {
    Result result = run("lint", "chart/templates");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("nothing to check");
  }

  static void assumeKustomize() {
    assumeTrue(
        Stream.of("kustomize", "kubectl").anyMatch(RenderingTests::isOnThePath),
        "neither kustomize nor kubectl is here");
  }

  private static boolean isOnThePath(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private Result lint(String... args) {
    return run(
        Stream.concat(
                Stream.of("lint", "--format", "concise", "--only", "prestop-missing"),
                Arrays.stream(args))
            .toArray(String[]::new));
  }

  @Test
  void aFindingOfAChartStandsInItsTemplate() {
    assertThat(lint("chart").out())
        .isEqualTo(
            "chart/templates/deployment.yaml:11:17: error[prestop-missing] container \"web\" of"
                + " Deployment \"web\" has no preStop hook, so it stops while its target still gets"
                + " requests (in chart) [fixable]\n");
  }

  @Test
  void aTemplateIsMendedAndProvedByRenderingAgain() throws IOException {
    assertThat(run("fix", "--only", "prestop-missing", "chart").out())
        .startsWith("fixed chart/templates/deployment.yaml: sleep 30 seconds before stopping");
    assertThat(Files.readString(folder.resolve("chart/templates/deployment.yaml")))
        .contains("replicas: {{ .Values.replicas }}\n")
        .contains("        lifecycle:\n            preStop:\n");
    assertThat(lint("chart").out()).isEmpty();
  }

  @Test
  void overlaysShareOneFindingOfTheirBase() {
    assumeKustomize();
    assertThat(lint("base", "overlays").out())
        .startsWith("base/all.yaml:")
        .endsWith(" (in 2 of 2 roots: overlays/prod, overlays/test) [fixable]\n")
        .hasLineCount(1);
  }

  @Test
  void filesTellsWhatWasRendered() {
    assumeKustomize();
    assertThat(run("files", "base", "overlays").out())
        .contains("base/all.yaml")
        .contains("3 resources; roots overlays/prod, overlays/test");
  }

  @Test
  void whatCannotBeRenderedIsToldAndTheRunGoesOn() throws IOException {
    write(
        "chart/Chart.yaml",
        """
        apiVersion: v2
        name: web
        version: 1.0.0
        dependencies: [{name: db, version: 1.0.0, repository: "https://charts.example"}]
        """);
    Result result = run("lint", "--format", "concise", "chart");
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(result.out())
        .contains(
            "chart/Chart.yaml:1:1: info[not-rendered] chart could not be rendered with helm: ")
        .contains("db");
  }

  @Test
  void nothingIsRenderedThatNobodyWants() {
    Result off = lint("--render", "off", "chart");
    assertThat(off.out()).isEmpty();
    assertThat(lint("--render", "kustomize", "chart").out()).isEmpty();
    assertThat(lint("--render", "helm", "base").out()).doesNotContain("(in ");
    assertThat(lint("--render", "of", "chart").err())
        .startsWith("rollgate: --render takes auto, off, helm or kustomize, not of\n");
  }

  @Test
  void theConfigurationSaysTheSame() throws IOException {
    write("rollgate.yaml", "render: off\n");
    assertThat(lint("chart").out()).isEmpty();
    assertThat(lint("--render", "auto", "chart").out()).isNotEmpty();
  }
}
