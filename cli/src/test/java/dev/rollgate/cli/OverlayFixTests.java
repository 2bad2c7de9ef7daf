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

/** Fixes for one overlay, while another one takes the same base and wants none of them. */
class OverlayFixTests extends WorkingFolder {

  private static final String BASE =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 1
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            terminationGracePeriodSeconds: 60
            containers:
              - name: web
                image: example.com/web:1
                ports: [{containerPort: 8080}]
                lifecycle: {preStop: {sleep: {seconds: 1}}}
      ---
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
      """;

  private static final String MENDED =
      """
      resources: [../base]
      patches:
      - patch: |-
          apiVersion: apps/v1
          kind: Deployment
          metadata: {name: web}
          spec:
            replicas: 2
            template:
              spec:
                containers:
                - name: web
                  lifecycle: {preStop: {sleep: {seconds: 30}}}
      """;

  @BeforeEach
  void writeABaseAndTwoOverlays() throws IOException {
    assumeTrue(
        Stream.of("kustomize", "kubectl").anyMatch(OverlayFixTests::isOnThePath),
        "skipped: neither kustomize nor kubectl is on the PATH");
    write("base/kustomization.yaml", "resources: [all.yaml]\n");
    write("base/all.yaml", BASE);
    write("good/kustomization.yaml", MENDED);
    write("prod/kustomization.yaml", "resources: [../base]\n");
  }

  private static boolean isOnThePath(String program) {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }

  private String fixed() throws IOException {
    run("fix", "--unsafe", "--only", "replicas-one,prestop-sleep-too-short", ".");
    assertThat(Files.readString(folder.resolve("base/all.yaml"))).isEqualTo(BASE);
    assertThat(Files.readString(folder.resolve("good/kustomization.yaml"))).isEqualTo(MENDED);
    return Files.readString(folder.resolve("prod/kustomization.yaml"));
  }

  @Test
  void severalFixesOfOneObjectBecomeOnePatch() throws IOException {
    assertThat(fixed())
        .isEqualTo(
            """
            resources: [../base]
            patches:
            - patch: |-
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                spec:
                  replicas: 2
                  template:
                    spec:
                      containers:
                      - name: web
                        lifecycle:
                          preStop:
                            sleep:
                              seconds: 30
            """);
  }

  @Test
  void aContainerIsPutIntoThePatchThatIsThere() throws IOException {
    String own =
        """
        resources: [../base]
        patches:
        - patch: |-
            kind: Deployment
            apiVersion: apps/v1
            metadata: {name: web}
            spec:
              replicas: 1 # for now
              template:
                spec:
                  containers:
                  - {name: side, image: b}
        """;
    write("prod/kustomization.yaml", own);
    assertThat(fixed())
        .isEqualTo(
            own.replace("replicas: 1 #", "replicas: 2 #")
                + """
                          - name: web
                            lifecycle:
                              preStop:
                                sleep:
                                  seconds: 30
                """);
  }

  @Test
  void aCommentInAnInlinePatchSuppresses() throws IOException {
    String own =
        """
        resources: [../base]
        patches:
        - patch: |-
            kind: Deployment
            apiVersion: apps/v1
            metadata: {name: web}
            spec:
              replicas: 1 # rollgate: ignore[replicas-one] for now
        """;
    write("prod/kustomization.yaml", own);
    assertThat(replicasOne()).isEmpty();
    write("prod/kustomization.yaml", own.replace("rollgate:", "said"));
    assertThat(replicasOne()).startsWith("prod/kustomization.yaml:8:17: warning[replicas-one]");
    write(
        "prod/kustomization.yaml",
        own.replace("rollgate:", "said")
            .replace("- patch", "# rollgate: ignore[replicas-one] for now\n- patch"));
    assertThat(replicasOne()).as("above the patch").isEmpty();
    write(
        "prod/kustomization.yaml",
        own.replace("rollgate:", "said")
            .replace(
                "{name: web}",
                "{name: web, annotations: {rollgate.dev/ignore: replicas-one,"
                    + " rollgate.dev/ignore-reason: for now}}"));
    assertThat(replicasOne()).as("by an annotation").isEmpty();
  }

  private String replicasOne() {
    return run("lint", "--format", "concise", "--only", "replicas-one", ".").out();
  }
}
