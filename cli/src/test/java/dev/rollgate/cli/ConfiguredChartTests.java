package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Charts that {@code rollgate.yaml} names, and what of them is for a person to mend. */
class ConfiguredChartTests extends WorkingFolder {

  @BeforeEach
  void writeAChart() throws IOException {
    write("chart/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    write("chart/values-dev.yaml", "x: y\n");
    write("env/prod.yaml", "names: [x, z]\n");
    write(
        "chart/templates/all.yaml",
        """
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
        ---
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata: {name: web}
        spec:
          serviceRef: {name: web, port: 80}
          targetType: ip
          targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/73e2d6bc24d8a067
        {{ range .Values.names }}
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: "{{ . }}"}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              containers:
                - name: web
                  image: example.com/web:1
        {{ end }}
        """);
    write("rollgate.yaml", "helm:\n  - {chart: chart, values: [env/prod.yaml], release: shop}\n");
  }

  @Test
  void theRootIsTheOneThatIsNamedAndWhatALoopMakesCountsEach() {
    Result result = run("lint", "--only", "prestop-missing", ".");
    assertThat(result.out())
        .contains("in chart as shop with env/prod.yaml\n")
        .contains("Deployment \"x\"", "Deployment \"z\"")
        .contains("in 4 resources of");
  }

  @Test
  void whatIsToBePastedIsShownOnce() {
    assertThat(run("lint", "--only", "prestop-missing", ".").out())
        .containsPattern("\\(by hand\\)\n {12,}# spec\\.template\\.spec")
        .containsPattern("\n {14,}lifecycle:\n {16,}preStop:\n");
    assertThat(run("lint", "--format", "json", "--only", "prestop-missing", ".").out())
        .contains("\"safety\":\"manual\",\"snippet\":\"")
        .contains("preStop:\\n");
  }

  @Test
  void aChartOrAFileThatIsNotThereIsToldWithItsPlace() throws IOException {
    write("rollgate.yaml", "helm:\n  - chart: char\n");
    assertThat(run("lint", ".").err())
        .isEqualTo("rollgate: rollgate.yaml:2:12: there is no Chart.yaml in char\n");
    write("rollgate.yaml", "helm:\n  - chart: chart\n    values: [env/pro.yaml]\n");
    assertThat(run("lint", ".").err())
        .isEqualTo("rollgate: rollgate.yaml:3:14: no such file: env/pro.yaml\n");
    write("rollgate.yaml", "helm:\n  - values: [env/prod.yaml]\n");
    assertThat(run("lint", ".").err())
        .isEqualTo("rollgate: rollgate.yaml:2:5: helm[0] has no chart\n");
    write("rollgate.yaml", "helm:\n  - chart: chart\n  - chart: chart\n");
    assertThat(run("lint", ".").err())
        .isEqualTo("rollgate: rollgate.yaml:3:5: helm[1] is there twice\n");
  }

  @Test
  void whatIsNotRenderedNeedsNoChart() throws IOException {
    write("rollgate.yaml", "helm:\n  - chart: char\n");
    assertThat(run("lint", "--render", "off", "chart").err()).isEmpty();
  }

  @Test
  void chartsAreToldTheVersionOfKubernetes() throws IOException {
    write("rollgate.yaml", "kubernetesVersion: 1.29\n");
    write(
        "chart/Chart.yaml",
        "apiVersion: v2\nname: web\nversion: 1.0.0\nkubeVersion: '>=1.31.0-0'\n");
    assertThat(run("lint", "--format", "concise", "chart").out())
        .contains("incompatible with Kubernetes v1.29\n");
    assertThat(run("lint", "--format", "concise", "--kubernetes-version", "1.31", "chart").out())
        .doesNotContain("incompatible");
  }

  @Test
  void aChangeOfValuesConcernsAllThatIsRenderedWithThem() throws IOException {
    write("rollgate.yaml", "");
    write("chart/values-dev.yaml", "names: [x]\n");
    assertThat(lint("--changed", "chart/values-dev.yaml")).contains("Deployment \"x\"");
    write("chart/values-test.yaml", "a: b\n");
    assertThat(lint("--changed", "chart/values-test.yaml")).isEmpty();
  }

  @Test
  void commentsOfTemplatesSuppress() throws IOException {
    String path = "chart/templates/all.yaml";
    String template = Files.readString(folder.resolve(path));
    String comment = "# rollgate: ignore[prestop-missing] drained elsewhere\n";
    String item = "        - name: web";
    write(path, template.replace(item, "        " + comment + item));
    assertThat(lint()).isEmpty();
    String head = "---\napiVersion: apps";
    String branch = "---\n{{ if true }}\n" + comment + "{{ end }}\napiVersion: apps";
    write(path, template.replace(head, branch));
    assertThat(lint()).isEmpty();
    write(path, template);
    assertThat(lint()).isNotEmpty();
  }

  private String lint(String... more) {
    List<String> words = new ArrayList<>();
    Collections.addAll(words, "lint", "--format", "concise", "--only", "prestop-missing");
    Collections.addAll(words, more);
    words.add(".");
    return run(words.toArray(String[]::new)).out();
  }
}
