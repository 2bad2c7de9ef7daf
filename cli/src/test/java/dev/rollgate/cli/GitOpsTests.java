package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Repositories that Argo CD and Flux deploy from. */
class GitOpsTests extends WorkingFolder {

  private static final String OBJECTS =
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
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web}
      spec:
        replicas: 3
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers: [{name: web, image: 'web:1', ports: [{containerPort: 8080}]}]
      """;

  private static final String LABELLED =
      ", labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}}";

  @BeforeEach
  void writeAChart() throws IOException {
    write("charts/web/Chart.yaml", "apiVersion: v2\nname: web\nversion: 1.0.0\n");
    write("charts/web/templates/all.yaml", OBJECTS);
  }

  private static String application(String path, String labels) {
    return """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: web}
        spec:
          destination: {namespace: shop}
          source: {path: %s}
          syncPolicy:
            syncOptions: [CreateNamespace=true]
            managedNamespaceMetadata:
              labels: {%s}
        """
        .formatted(path, labels);
  }

  private static String namespace(String name, String rest) {
    return "apiVersion: v1\nkind: Namespace\nmetadata: {name: " + name + rest + "\n";
  }

  private String found(String... options) {
    return run(Stream.of(
                Stream.of("lint", "--format", "concise"),
                Stream.of("--only", "gate-ns-label-missing", "--only", "gate-ns-unknown"),
                Stream.of(options),
                Stream.of("."))
            .flatMap(all -> all)
            .toArray(String[]::new))
        .out()
        .replaceAll("(?m)\\] .*", "]");
  }

  @Test
  void aChartKnowsTheNamespaceThatItsApplicationLabels() throws IOException {
    write(
        "apps/web.yaml",
        application("charts/web", "elbv2.k8s.aws/pod-readiness-gate-inject: enabled"));
    assertThat(found()).isEmpty();
  }

  @Test
  void aMissingLabelIsToldAtTheApplicationThatMakesTheNamespace() throws IOException {
    write("apps/web.yaml", application("charts/web", "team: shop"));
    assertThat(found()).isEqualTo("charts/web/templates/all.yaml:8:18: info[gate-ns-unknown]\n");
    assertThat(found("--closed-world"))
        .isEqualTo("apps/web.yaml:10:7: error[gate-ns-label-missing]\n");
    run("fix", "--closed-world", "--only", "gate-ns-label-missing", ".");
    assertThat(Files.readString(folder.resolve("apps/web.yaml")))
        .endsWith("labels: {team: shop, elbv2.k8s.aws/pod-readiness-gate-inject: enabled}\n");
  }

  @Test
  void aChartsNamespaceMayStandAmongThePlainFiles() throws IOException {
    write("apps/web.yaml", application("charts/web", ""));
    write("namespaces.yaml", namespace("shop", "}"));
    assertThat(found()).isEqualTo("namespaces.yaml:3:18: error[gate-ns-label-missing]\n");
    write("namespaces.yaml", namespace("shop", LABELLED));
    assertThat(found()).isEmpty();
  }

  @Test
  void aPlainFolderGoesWhereItsApplicationSays() throws IOException {
    write("web/all.yaml", OBJECTS);
    write("namespaces.yaml", namespace("shop", "}"));
    assertThat(found("--exclude", "charts"))
        .isEqualTo("web/all.yaml:8:18: info[gate-ns-unknown]\n");
    write("apps/web.yaml", application("web", ""));
    assertThat(found("--exclude", "charts"))
        .isEqualTo("namespaces.yaml:3:18: error[gate-ns-label-missing]\n");
    assertThat(found("--exclude", "charts", "--render", "off"))
        .isEqualTo("web/all.yaml:8:18: info[gate-ns-unknown]\n");
  }

  @Test
  void anOverlayGoesWhereFluxSaysInItsOwnEnvironment() throws IOException {
    RenderingTests.assumeKustomize();
    write("apps/base/all.yaml", OBJECTS);
    write("apps/base/kustomization.yaml", "resources: [all.yaml]\n");
    for (String cluster : new String[] {"production", "staging"}) {
      write("apps/" + cluster + "/kustomization.yaml", "resources: [../base]\n");
      write(
          "clusters/" + cluster + "/apps.yaml",
          """
          apiVersion: kustomize.toolkit.fluxcd.io/v1
          kind: Kustomization
          metadata: {name: apps}
          spec: {path: ./apps/%s, targetNamespace: shop}
          """
              .formatted(cluster));
    }
    write("clusters/production/ns.yaml", namespace("shop", LABELLED));
    write("clusters/staging/ns.yaml", namespace("shop", "}"));
    assertThat(found("--exclude", "charts"))
        .isEqualTo("clusters/staging/ns.yaml:3:18: error[gate-ns-label-missing]\n");
  }

  @Test
  void whatFluxLaysOverAnOverlayIsNotGuessed() throws IOException {
    RenderingTests.assumeKustomize();
    write("apps/all.yaml", OBJECTS);
    write("apps/kustomization.yaml", "resources: [all.yaml]\n");
    write(
        "clusters/apps.yaml",
        """
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: apps}
        spec: {path: ./apps, patches: [{patch: x}]}
        """);
    assertThat(
            run("lint", "--format", "concise", "--only", "not-rendered", "apps", "clusters").out())
        .contains(
            "apps could not be rendered with kustomize: gets patches of Kustomization \"apps\"");
  }

  @Test
  void environmentsAreRecognisedAndTheConfigurationSaysOtherwise() throws IOException {
    String objects = OBJECTS.replace("name: web}\nspec", "name: web, namespace: shop}\nspec");
    write("clusters/a/web.yaml", objects);
    write("clusters/b/web.yaml", objects);
    write("clusters/b/ns.yaml", namespace("shop", "}"));
    write("shared/ns.yaml", namespace("shop", LABELLED));
    String own = "clusters/b/ns.yaml:3:18: error[gate-ns-label-missing]\n";
    assertThat(found("--exclude", "charts")).isEqualTo(own);
    assertThat(run("files", ".").out())
        .containsPattern(
            "clusters/b/ns.yaml +linted +1 resource; environment b; clusters/b and clusters/a both hold Service \"web\"")
        .containsPattern("(?m)^shared/ns.yaml +linted +1 resource$");
    write("rollgate.yaml", "environments: []\n");
    assertThat(run("files", ".").out()).doesNotContain("environment");
    assertThat(run("config", ".").out()).contains("environments: []  # rollgate.yaml:1\n");
    write("rollgate.yaml", "environments: ['clusters/*']\n");
    assertThat(run("files", ".").out()).contains("1 resource; environment clusters/b\n");
  }

  @Test
  void environmentsThatShareATargetGroupAreStillTold() throws IOException {
    String real = OBJECTS.replace("name: web}\nspec", "name: web, namespace: shop}\nspec");
    write("clusters/a/web.yaml", real.replace("111122223333", "210987654321"));
    write("clusters/b/web.yaml", real.replace("111122223333", "210987654321"));
    assertThat(
            run(
                    "lint",
                    "--format",
                    "concise",
                    "--only",
                    "tgb-multicluster-inconsistent",
                    "clusters")
                .out())
        .startsWith("clusters/a/web.yaml:12:19: warning[tgb-multicluster-inconsistent]")
        .hasLineCount(1);
  }
}
