package dev.rollgate.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.lint.LintResult;
import dev.rollgate.report.Style;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.Projects;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.World;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Graphs of projects in which no rule found anything, as trees. */
class TrafficGraphTests {

  private static final String BINDING =
      """
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: tgb, namespace: shop}
      spec: {serviceRef: {name: web, port: 80}, targetType: ip}
      """;

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec: {selector: {app: web}, ports: [{name: http, port: 80, targetPort: 8080}]}
      """;

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec: {containers: [{name: app, ports: [{containerPort: 8080}]}]}
      """;

  private static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: shop, labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}}
      """;

  private static TrafficGraph graph(boolean closedWorld, String... documents) {
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    SourceText source = new SourceText("app.yaml", String.join("---\n", documents));
    Settings settings = Settings.DEFAULT.withWorld(closedWorld ? World.CLOSED : World.OPEN);
    Project project = new Project(List.of(reader.read(source)), List.of(), settings);
    return TrafficGraph.of(new LintResult(Projects.of(project), List.of(), List.of(), List.of()));
  }

  private static String tree(String... documents) {
    return new TextGraph(Style.PLAIN).write(graph(false, documents));
  }

  @Test
  void followsABindingToTheNamespaceOfItsPods() {
    assertThat(tree(BINDING, SERVICE, DEPLOYMENT, NAMESPACE))
        .isEqualTo(
            """
            TargetGroupBinding "tgb" in app.yaml
            └─ ip, port 80 ─▶ Service "web"
               └─ 80 → 8080 ─▶ Deployment "web"
                  └─ gates injected ─▶ Namespace "shop"
            """);
  }

  @Test
  void saysWhyAnEndIsUnknown() {
    assertThat(tree(BINDING))
        .isEqualTo(
            """
            TargetGroupBinding "tgb" in app.yaml
            └─ ip, port 80 ─▶ Service "web": unknown, Service "web" may live elsewhere
            """);
    assertThat(tree(BINDING, SERVICE))
        .endsWith(
            "   └─ 80 → 8080 ─▶ pods: unknown,"
                + " no workload among the manifests surely has the pods it selects\n");
    assertThat(tree(BINDING, SERVICE, DEPLOYMENT))
        .endsWith(
            "      └─ injection unknown ─▶ Namespace \"shop\": unknown,"
                + " Namespace \"shop\" may live elsewhere\n");
  }

  @Test
  void saysWhatIsSurelyAbsent() {
    TrafficGraph graph = graph(true, BINDING);
    assertThat(graph.nodes().get(1))
        .isEqualTo(
            new GraphNode(
                "targetgroupbinding_shop_tgb_service_web",
                "Service \"web\"",
                "",
                State.BROKEN,
                "Service \"web\" is not among the manifests",
                Faults.NONE));
    assertThat(tree(BINDING.replace("80", "81"), SERVICE, DEPLOYMENT))
        .contains(
            """
            └─ ip, port 81: Service "web" has no port 81 ─▶ Service "web"
               └─ Deployment "web"
            """);
  }

  @Test
  void showsAServiceOfItsOwnLoadBalancerOnce() {
    String nlb =
        SERVICE.replace(
            "spec: {", "spec: {type: LoadBalancer, loadBalancerClass: service.k8s.aws/nlb, ");
    assertThat(tree(nlb, DEPLOYMENT, NAMESPACE))
        .startsWith(
            """
            Service "web" in app.yaml
            └─ NLB, target type unknown, 80 → 8080 ─▶ Deployment "web"
            """);
  }

  @Test
  void showsTheWayBehindAServiceOnce() {
    String other = BINDING.replace("tgb", "second").replace("80", "http");
    assertThat(tree(BINDING, other, SERVICE, DEPLOYMENT, NAMESPACE))
        .endsWith(
            """
            TargetGroupBinding "second" in app.yaml
            └─ ip, port http ─▶ Service "web" (as above)
            """);
  }

  @Test
  void namesTheContainerWhereThereAreSeveral() {
    String two = DEPLOYMENT.replace("[{name: app", "[{name: log}, {name: app");
    assertThat(tree(BINDING, SERVICE, two, NAMESPACE))
        .contains("└─ 80 → 8080, container \"app\" ─▶ Deployment");
  }

  @Test
  void tellsObjectsOfTheSameNameApart() {
    String elsewhere = BINDING.replace("shop", "a.shop");
    String again = BINDING.replace("shop", "a-shop");
    assertThat(graph(false, elsewhere, again).roots())
        .containsExactly("targetgroupbinding_a_shop_tgb", "targetgroupbinding_a_shop_tgb_2");
  }

  @Test
  void isEmptyWithoutBindings() {
    assertThat(graph(false, SERVICE, DEPLOYMENT).isEmpty()).isTrue();
    assertThat(tree(SERVICE, DEPLOYMENT)).isEmpty();
  }
}
