package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kustomize gives a Service another name, and leaves the binding that names it alone. */
class RenamedServiceTests extends WorkingFolder {

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web}
      spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
      """;

  private static final String BINDING =
      """
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: web}
      spec:
        serviceRef: {name: web, port: 80}
        targetType: ip
        targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/73e2d6bc24d8a067
      """;

  @BeforeEach
  void writeABase() throws IOException {
    assumeTrue(
        Stream.of("kustomize", "kubectl").anyMatch(RenamedServiceTests::isOnThePath),
        "skipped: neither kustomize nor kubectl is on the PATH");
    write("base/kustomization.yaml", "resources: [service.yaml, binding.yaml]\n");
    write("base/service.yaml", SERVICE);
    write("base/binding.yaml", BINDING);
  }

  private static boolean isOnThePath(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private String lint(String overlay) throws IOException {
    write("prod/kustomization.yaml", "resources: [../base]\n" + overlay);
    return run("lint", "--format", "concise", "--only", "tgb-service-missing", "base", "prod")
        .out();
  }

  @Test
  void aPrefixTakesTheServiceAwayFromItsBinding() throws IOException {
    assertThat(lint("namePrefix: prod-\n"))
        .isEqualTo(
            "base/binding.yaml:5:22: error[tgb-service-missing] TargetGroupBinding \"prod-web\""
                + " names Service \"web\", which Kustomize renames to \"prod-web\" without changing"
                + " serviceRef (in prod)\n");
  }

  @Test
  void aSuffixDoesSoToo() throws IOException {
    assertThat(lint("nameSuffix: -v1\n")).contains("which Kustomize renames to \"web-v1\"");
  }

  @Test
  void aNameReferenceKeepsThemTogether() throws IOException {
    write(
        "prod/names.yaml",
        """
        nameReference:
          - kind: Service
            version: v1
            fieldSpecs:
              - kind: TargetGroupBinding
                path: spec/serviceRef/name
        """);
    assertThat(lint("namePrefix: prod-\nconfigurations: [names.yaml]\n")).isEmpty();
  }

  @Test
  void aServiceThatHasTheNameInTheEndIsTheOne() throws IOException {
    write("other/kustomization.yaml", "resources: [service.yaml]\n");
    write("other/service.yaml", SERVICE);
    write("mid/kustomization.yaml", "resources: [../base]\nnamePrefix: prod-\n");
    write("prod/kustomization.yaml", "resources: [../mid, ../other]\n");
    assertThat(run("lint", "--format", "concise", "--only", "tgb-service-missing", ".").out())
        .isEmpty();
  }

  @Test
  void aBindingThatIsNotRenamedMayMeanAnother() throws IOException {
    write("base/kustomization.yaml", "resources: [service.yaml]\n");
    write("mid/kustomization.yaml", "resources: [../base]\nnamePrefix: prod-\n");
    write("prod/binding.yaml", BINDING);
    write("prod/kustomization.yaml", "resources: [../mid, binding.yaml]\n");
    assertThat(run("lint", "--format", "concise", "--only", "tgb-service-missing", ".").out())
        .isEmpty();
  }

  @Test
  void withoutARenameTheServiceIsFound() throws IOException {
    assertThat(lint("namespace: prod\n")).isEmpty();
  }
}
