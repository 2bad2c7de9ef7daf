package dev.rollgate.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links from bindings to their ends, found, broken and unknown. */
class ProjectTests {

  private final List<SourceText> sources = new ArrayList<>();

  private ProjectTests file(String name, String... documents) {
    sources.add(new SourceText(name, String.join("---\n", documents)));
    return this;
  }

  private Project project(boolean closedWorld) {
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    return new Project(
        sources.stream().map(reader::read).toList(),
        List.of(),
        Settings.DEFAULT.withWorld(closedWorld ? World.CLOSED : World.OPEN));
  }

  private static String binding(String namespace, String port) {
    return """
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata: {name: tgb%s}
        spec:
          serviceRef: {name: web, port: %s}
          targetType: ip
        """
        .formatted(namespace, port);
  }

  private static String in(String namespace) {
    return ", namespace: " + namespace;
  }

  private static String service(String namespace, String targetPort) {
    return """
        apiVersion: v1
        kind: Service
        metadata: {name: web%s}
        spec:
          selector: {app: web}
          ports:
          - {name: http, port: 80, targetPort: %s}
        """
        .formatted(namespace, targetPort);
  }

  private static String deployment(String namespace, String name, String containers) {
    return """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: %s%s}
        spec:
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web, tier: front}}
            spec:
              containers: %s
        """
        .formatted(name, namespace, containers);
  }

  private static final String ONE = "[{name: web, ports: [{name: http, containerPort: 8080}]}]";
  private static final String TWO =
      "[{name: proxy, ports: [{name: admin, containerPort: 9901}]},"
          + " {name: web, ports: [{name: http, containerPort: 8080}]}]";

  private static Binding only(Project project) {
    assertThat(project.bindings()).hasSize(1);
    return project.bindings().get(0);
  }

  private static List<String> containers(Project project) {
    return project.trafficPaths().stream()
        .map(p -> p.container().found().map(c -> c.name().raw().orElse("")).orElse("unknown"))
        .toList();
  }

  @Test
  void aPathLeadsOverFilesFromTheBindingToTheContainer() {
    Project project =
        file("a.yaml", binding(in("shop"), "http"))
            .file("b.yaml", service(in("shop"), "http"))
            .file("c.yaml", deployment(in("shop"), "web", TWO))
            .project(false);
    assertThat(containers(project)).containsExactly("web");
  }

  @Test
  void aPortLeadsByNumberAndByName() {
    for (String port : List.of("80", "http")) {
      sources.clear();
      Project project = file("a.yaml", binding("", port), service("", "8080")).project(false);
      assertThat(only(project).port()).isInstanceOf(Link.Found.class);
    }
  }

  @Test
  void aPortInQuotesIsAName() {
    Project project = file("a.yaml", binding("", "\"80\""), service("", "8080")).project(false);
    assertThat(only(project).port().isBroken()).isTrue();
  }

  @Test
  void theContainerIsFoundByTheNumberOfItsPort() {
    Project project =
        file("a.yaml", binding("", "80"), service("", "8080"), deployment("", "web", TWO))
            .project(false);
    assertThat(containers(project)).containsExactly("web");
  }

  @Test
  void theOnlyContainerOwnsAPortThatItDoesNotDeclare() {
    Project project =
        file("a.yaml", binding("", "80"), service("", "1234"), deployment("", "web", ONE))
            .project(false);
    assertThat(containers(project)).containsExactly("web");
  }

  @Test
  void amongSeveralContainersAnUndeclaredPortIsUnknown() {
    Project project =
        file("a.yaml", binding("", "80"), service("", "1234"), deployment("", "web", TWO))
            .project(false);
    assertThat(containers(project)).containsExactly("unknown");
  }

  @Test
  void aServiceThatIsNotThereIsUnknownInAnOpenWorldAndBrokenInAClosedOne() {
    file("a.yaml", binding("", "80"));
    assertThat(only(project(false)).service()).isInstanceOf(Link.Unknown.class);
    assertThat(only(project(true)).service()).isInstanceOf(Link.Broken.class);
  }

  @Test
  void aTemplateThatMayHoldTheServiceKeepsTheLinkUnknown() {
    file("a.yaml", binding("", "80"))
        .file("t.yaml", "apiVersion: v1\nkind: Service\nmetadata: {{ .x }}\n");
    assertThat(only(project(true)).service()).isInstanceOf(Link.Unknown.class);
  }

  @Test
  void aBrokenDocumentThatMayHoldTheServiceKeepsTheLinkUnknown() {
    file("a.yaml", binding("", "80"))
        .file("t.yaml", "apiVersion: v1\nkind: Service\nmetadata: [\n");
    assertThat(only(project(true)).service()).isInstanceOf(Link.Unknown.class);
  }

  @Test
  void aServiceOfAnotherNamespaceIsNotTheOne() {
    file("a.yaml", binding(in("shop"), "80"), service(in("other"), "80"));
    assertThat(only(project(false)).service()).isInstanceOf(Link.Unknown.class);
    assertThat(only(project(true)).service()).isInstanceOf(Link.Broken.class);
  }

  @Test
  void aServiceWithoutANamespaceMayBeTheOne() {
    file("a.yaml", binding(in("shop"), "80"), service("", "80"));
    assertThat(only(project(true)).service()).isInstanceOf(Link.Unknown.class);
  }

  @Test
  void placeholdersForNamespacesMatchWhenTheyAreTheSame() {
    file("a.yaml", binding(in("\"${NS}\""), "80"), service(in("\"${NS}\""), "80"));
    assertThat(only(project(false)).service()).isInstanceOf(Link.Found.class);
  }

  @Test
  void theNearestOfSeveralEnvironmentsCounts() {
    Project project =
        file("prod/tgb.yaml", binding("", "80"))
            .file("prod/app.yaml", service("", "8080"), deployment("", "web", ONE))
            .file("staging/app.yaml", service("", "9999"), deployment("", "web", TWO))
            .project(false);
    assertThat(project.trafficPaths()).hasSize(1);
    assertThat(project.trafficPaths().get(0).workload().resource().file())
        .isEqualTo("prod/app.yaml");
  }

  @Test
  void severalEquallyNearAreUnknown() {
    Project project =
        file("tgb.yaml", binding("", "80"))
            .file("a/app.yaml", service("", "8080"))
            .file("b/app.yaml", service("", "8080"))
            .project(true);
    assertThat(only(project).service()).isInstanceOf(Link.Unknown.class);
  }

  @Test
  void workloadsOfTheSameNameThatAreEquallyNearAreNotToldApart() {
    Project project =
        file("app.yaml", binding("", "80"), service("", "8080"))
            .file("a/web.yaml", deployment("", "web", ONE))
            .file("b/web.yaml", deployment("", "web", ONE))
            .file("b/canary.yaml", deployment("", "canary", ONE))
            .project(false);
    assertThat(project.trafficPaths())
        .extracting(p -> p.workload().resource().displayName())
        .containsExactly("canary");
  }

  @Test
  void aPatchIsNoTarget() {
    Project project =
        file(
                "a.yaml",
                binding("", "80"),
                service("", "8080"),
                """
                apiVersion: apps/v1
                kind: Deployment
                metadata: {name: web}
                spec: {template: {metadata: {labels: {app: web}}}}
                """)
            .project(false);
    assertThat(project.trafficPaths()).isEmpty();
  }

  @Test
  void jobsServeNoTraffic() {
    Project project =
        file(
                "a.yaml",
                binding("", "80"),
                service("", "8080"),
                deployment("", "web", ONE)
                    .replace("apps/v1", "batch/v1")
                    .replace("Deployment", "Job"))
            .project(false);
    assertThat(project.trafficPaths()).isEmpty();
  }

  @Test
  void aServiceWithoutASelectorSelectsNothing() {
    Project project =
        file(
                "a.yaml",
                binding("", "80"),
                service("", "8080").replace("{app: web}", "{}"),
                deployment("", "web", ONE))
            .project(false);
    assertThat(project.trafficPaths()).isEmpty();
  }

  private static final String PORT_PATCH =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web%s}
      spec: {ports: [{name: grpc, port: 9090}]}
      """;

  @Test
  void aPatchOfOneFieldIsNoService() {
    Project project =
        file("a.yaml", binding("", "80"), PORT_PATCH.formatted(""))
            .file("prod/kustomization.yaml", "resources: [../base]\n")
            .project(true);
    assertThat(project.bindings().get(0).service()).isInstanceOf(Link.Unknown.class);
  }

  @Test
  void whereNothingCanBePatchedOneFieldIsAService() {
    Project project = file("a.yaml", binding("", "80"), PORT_PATCH.formatted("")).project(true);
    assertThat(project.bindings().get(0).service()).isInstanceOf(Link.Found.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"patches: [{path: ../a.yaml}]", "patchesStrategicMerge: [./../a.yaml]"})
  void whatAKustomizationNamesAsAPatchIsOne(String kustomization) {
    Project project =
        file("x/a.yaml", service("", "8080"))
            .file("x/prod/kustomization.yaml", kustomization + "\n")
            .project(true);
    assertThat(project.services()).allMatch(s -> s.resource().partial());
  }

  @Test
  void aPatchMayAddThePort() {
    Project project =
        file("a.yaml", binding(in("a"), "9090"), service(in("a"), "8080"))
            .file("b.yaml", PORT_PATCH.formatted(""))
            .project(true);
    assertThat(project.bindings().get(0).port()).isInstanceOf(Link.Unknown.class);
  }

  @Test
  void aPatchOfAnotherNamespaceAddsNoPort() {
    Project project =
        file("a.yaml", binding(in("a"), "9090"), service(in("a"), "8080"))
            .file("b.yaml", PORT_PATCH.formatted(in("b")))
            .project(true);
    assertThat(project.bindings().get(0).port().isBroken()).isTrue();
  }

  @Test
  void anApplicationMayLabelANamespaceThatHasAnObject() {
    String namespace =
        """
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop}
        """;
    String application =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: shop, namespace: argocd}
        spec:
          destination: {namespace: shop}
          syncPolicy:
            managedNamespaceMetadata:
              labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}
        """;
    file("app.yaml", namespace, binding(in("shop"), "80"));
    assertThat(project(false).bindings().get(0).injection(Settings.DEFAULT))
        .isEqualTo(Injection.OFF);
    file("argocd.yaml", application);
    Project project = project(false);
    Binding binding = project.bindings().get(0);
    assertThat(binding.injection(Settings.DEFAULT)).isEqualTo(Injection.UNKNOWN);
    assertThat(binding.namespace().found().map(n -> n.resource().kind())).contains(Kind.NAMESPACE);
    assertThat(project.namespaceOf(binding.resource())).isEqualTo(binding.namespace());
  }
}
