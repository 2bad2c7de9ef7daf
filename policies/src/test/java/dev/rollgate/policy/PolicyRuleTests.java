package dev.rollgate.policy;

import static dev.rollgate.policy.Policies.lint;
import static dev.rollgate.policy.Policies.policy;
import static dev.rollgate.policy.Policies.says;
import static dev.rollgate.policy.Policies.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.config.Policy;
import dev.rollgate.config.Policy.Variable;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleFault;
import dev.rollgate.lint.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What policies say of manifests. */
class PolicyRuleTests {

  private static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: shop, labels: {team: web}}
      """;

  private static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        namespace: shop
        annotations: {example.com/owner: "me"}
      spec:
        replicas: 2
        paused: null
        progressDeadlineSeconds: 1_0.5
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: web:latest
                ports: [{containerPort: 8080}]
              - name: side
                image: side:1
      """;

  private static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec:
        selector: {app: web}
        ports: [{port: 80, targetPort: 8080}]
      """;

  private static String binding(String name) {
    return """
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata: {name: %s, namespace: shop}
        spec: {serviceRef: {name: web, port: 80}, targetType: ip}
        """
        .formatted(name);
  }

  private static final Policy NO_LATEST =
      policy(
          "Deployment,StatefulSet",
          "variables.containers.all(c, !c.image.endsWith(':latest'))",
          new Variable("containers", "object.spec.template.spec.containers"));

  @Test
  void reportsWhatIsNotTrue() {
    LintResult result = lint(with(NO_LATEST, "uses :latest", "", ""), DEPLOYMENT);
    assertThat(result.faults()).isEmpty();
    assertThat(result.findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule().id()).isEqualTo("some-policy");
              assertThat(f.severity()).isEqualTo(Severity.WARNING);
              assertThat(f.message()).isEqualTo("uses :latest");
              assertThat(f.span().text()).isEqualTo("web");
              assertThat(f.resource().orElseThrow().title()).isEqualTo("Deployment \"web\"");
            });
  }

  @Test
  void saysNothingOfWhatIsTrueOrOfAnotherKind() {
    assertThat(says(NO_LATEST, DEPLOYMENT.replace(":latest", ":1"), SERVICE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'found ' + object.metadata.name | found web",
        "object.spec.template.spec.containers.map(c, c.name).join(', ') | web, side",
        "'a.b'.replace('.', '-') + string(object.spec.replicas) | a-b2",
        "object.spec.nothing | plain",
        "' ' | plain",
        "'two' + string(b'\\x0a') + 'lines' | plain",
      })
  void makesItsMessageFromTheObjectOrElseTakesThePlainOne(String expression, String message) {
    assertThat(says(with(policy("Deployment", "false"), "plain", expression, ""), DEPLOYMENT))
        .containsExactly("4:9: " + message);
  }

  @Test
  void saysWhichExpressionFailedWhenThereIsNoMessage() {
    assertThat(says(policy("Deployment", "1 ==\n  2"), DEPLOYMENT))
        .containsExactly("4:9: failed expression: 1 == 2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 4:9",
        "spec.replicas | 8:13",
        "spec.template.spec.containers | 15:7",
        "spec.template.spec.containers[1] | 19:17",
        "spec.template.spec.containers[name=side].image | 20:18",
        "spec.template.spec.containers[name=none].image | 15:7",
        "metadata.annotations['example.com/owner'] | 6:36",
        "object.spec.replicas | 8:13",
        "namespace | 4:9",
        "spec.nothing.below | 7:1",
        "nothing | 4:9",
      })
  void pointsWhereItsPathLeads(String path, String place) {
    assertThat(says(with(policy("Deployment", "false"), "m", "", path), DEPLOYMENT))
        .containsExactly(place + ": m");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object.kind == 'Deployment' && object.spec.replicas == 2",
        "type(object.spec.replicas) == int && object.spec.replicas < 2.5",
        "object.spec.progressDeadlineSeconds == 10.5",
        "!has(object.spec.paused) && !has(object.spec.absent)",
        "namespace.metadata.labels.team == 'web' && namespaceObject == namespace",
        "object.metadata.annotations['example.com/owner'] == 'me'",
        "object.spec.?strategy.?type.orValue('RollingUpdate') == 'RollingUpdate'",
        "object.spec.selector.matchLabels == {'app': 'web'}",
        "object.spec.template.metadata.labels.all(k, v, k == 'app' && v == 'web')",
        "'Web'.lowerAscii() == 'web' && 'a-b'.split('-').size() == 2",
        "object.metadata.name.matches('^w.b$')",
        "resources('Service').exists(s, s.spec.selector == object.spec.selector.matchLabels)",
        "resources('apps/Deployment').size() == 1 && resources('ConfigMap').size() == 1",
        "resources('Secret').size() == 0",
        "'container' in object.spec || size(object.spec) == 4",
      })
  void seesTheObjectTheNamespaceAndOtherResources(String expression) {
    String configMap = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n";
    assertThat(says(policy("Deployment", expression), NAMESPACE, DEPLOYMENT, SERVICE, configMap))
        .isEmpty();
    assertThat(
            says(
                policy("Deployment", "!(" + expression + ")"),
                NAMESPACE,
                DEPLOYMENT,
                SERVICE,
                configMap))
        .hasSize(1)
        .allMatch(line -> line.contains("failed expression"));
  }

  @Test
  void theNamespaceIsNullWhenItIsElsewhere() {
    assertThat(says(policy("Deployment", "namespace == null"), DEPLOYMENT)).isEmpty();
    assertThat(says(policy("Deployment", "has(namespace.metadata.labels.team)"), DEPLOYMENT))
        .isEmpty();
  }

  @Test
  void variablesAreReadInOrderAndOnlyWhenTheyAreNeeded() {
    Policy lazy =
        policy(
            "Deployment",
            "variables.a == 3 || variables.broken",
            new Variable("spec", "object.spec"),
            new Variable("a", "variables.spec.replicas + 1"),
            new Variable("broken", "object.spec.nothing"));
    assertThat(says(lazy, DEPLOYMENT)).isEmpty();
    assertThat(says(lazy, DEPLOYMENT.replace("replicas: 2", "replicas: 3")))
        .containsExactly(
            "cannot judge Deployment \"web\" (app.yaml:4:9): variable broken: key 'nothing' is not"
                + " present in map (has() tells whether it is)");
  }

  @Test
  void whatItCannotJudgeIsTheUsersFaultAndToldOnce() {
    Policy policy = policy("Deployment", "object.spec.minReadySeconds > 5");
    LintResult result =
        lint(
            policy,
            DEPLOYMENT,
            DEPLOYMENT.replace("name: web", "name: b"),
            DEPLOYMENT.replace("  replicas: 2", "  minReadySeconds: 1"));
    assertThat(result.findings()).hasSize(1);
    assertThat(result.faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.rule()).isEqualTo("some-policy");
              assertThat(fault.isUsers()).isTrue();
              assertThat(fault.cause())
                  .hasMessage(
                      "cannot judge Deployment \"web\" (app.yaml:4:9): key 'minReadySeconds' is not"
                          + " present in map (has() tells whether it is) (and 1 more)");
            });
  }

  @Test
  void aWrongTypeIsAFaultOfThePolicy() {
    assertThat(says(policy("Deployment", "object.spec.replicas.startsWith('2')"), DEPLOYMENT))
        .singleElement()
        .asString()
        .contains("cannot judge Deployment \"web\"", "No matching overload for function");
    assertThat(says(policy("Deployment", "object.spec"), DEPLOYMENT))
        .containsExactly(
            "cannot judge Deployment \"web\" (app.yaml:4:9): the expression gives neither true nor"
                + " false");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object.spec.template.spec.containers.all(c, c.image.startsWith('registry/'))",
        "object.spec.template.spec.containers[0].image == 'x'",
        "has(object.metadata.annotations.owner)",
        "object.metadata.annotations.owner == 'me'",
        "object.metadata.annotations.size() == 4",
      })
  void aPlaceholderWhereItLooksKeepsItSilent(String expression) {
    String manifest =
        DEPLOYMENT
            .replace("web:latest", "${IMAGE}")
            .replace("side:1", "registry/side:1")
            .replace("example.com/owner", "${KEY}");
    assertThat(says(policy("Deployment", expression), manifest)).isEmpty();
  }

  @Test
  void aPlaceholderElsewhereHidesNothing() {
    String manifest = DEPLOYMENT.replace("side:1", "${IMAGE}");
    assertThat(says(NO_LATEST, manifest)).hasSize(1);
    assertThat(says(policy("Deployment", "object.spec.replicas > 2"), manifest)).hasSize(1);
  }

  @Test
  void whatATemplateMayHideIsNotMissing() {
    Policy policy = policy("Deployment", "resources('PodDisruptionBudget').size() > 0");
    String template = "kind: PodDisruptionBudget\nmetadata:\n  {{ name }}\n";
    assertThat(says(policy, DEPLOYMENT)).hasSize(1);
    assertThat(says(policy, DEPLOYMENT, template)).isEmpty();
  }

  @Test
  void aKindThatNoPolicyMentionsIsUnknown() {
    Policy policy = policy("Deployment", "resources('Config' + 'Map').size() > 0");
    assertThat(says(policy, DEPLOYMENT)).isEmpty();
    assertThat(says(policy("Deployment", "resources('Po' + 'd').size() > 0"), DEPLOYMENT))
        .hasSize(1);
  }

  @Test
  void whatAControllerMadeOfAnotherObjectIsNotJudgedByItself() {
    String pod =
        """
        apiVersion: v1
        kind: Pod
        metadata:
          name: web-1
          ownerReferences: [{controller: true, kind: Deployment, name: web}]
        spec: {containers: [{name: web}]}
        """;
    assertThat(says(policy("Pod", "false"), pod)).hasSize(1);
    assertThat(says(policy("Pod", "false"), pod, DEPLOYMENT)).isEmpty();
  }

  @Test
  void patchesAndWhatTheyChangeAreNotJudged() {
    Policy policy = policy("Deployment", "object.spec.replicas > 2");
    String patch =
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec: {replicas: 3}
        """;
    assertThat(says(policy, DEPLOYMENT)).hasSize(1);
    assertThat(says(policy, DEPLOYMENT, patch)).isEmpty();
  }

  @Test
  void looksAtKindsThatNobodyElseKnows() {
    String networkPolicy =
        "apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata: {name: deny}\n";
    assertThat(says(policy("NetworkPolicy", "false"), networkPolicy)).hasSize(1);
    assertThat(says(policy("networking.k8s.io/NetworkPolicy", "false"), networkPolicy)).hasSize(1);
    assertThat(says(policy("other.io/NetworkPolicy", "false"), networkPolicy)).isEmpty();
  }

  @Test
  void aKindWithoutAGroupIsKubernetesOwn() {
    String knative = "apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: k}\n";
    assertThat(says(policy("Service", "false"), knative)).isEmpty();
    assertThat(says(policy("serving.knative.dev/Service", "false"), knative, SERVICE)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "binding.spec.serviceRef.name == service.metadata.name",
        "workload == object && container.name == 'web'",
        "container.ports[0].containerPort == service.spec.ports[0].targetPort",
        "namespace.metadata.name == binding.metadata.namespace",
      })
  void seesTheEndsOfATrafficPath(String expression) {
    String[] project = {NAMESPACE, DEPLOYMENT, SERVICE, binding("tgb")};
    assertThat(says(policy("paths", expression), project)).isEmpty();
    assertThat(says(policy("paths", "!(" + expression + ")"), project)).hasSize(1);
  }

  @Test
  void aTrafficPathPointsAtItsWorkloadOrWhereThePathBegins() {
    String[] project = {DEPLOYMENT, SERVICE, binding("tgb")};
    Policy policy = policy("paths", "false");
    assertThat(says(with(policy, "m", "", "spec.replicas"), project)).containsExactly("8:13: m");
    assertThat(says(with(policy, "m", "", "service.spec.ports"), project))
        .containsExactly("27:3: m");
    assertThat(says(with(policy, "m", "", "container.image"), project)).containsExactly("17:18: m");
    assertThat(lint(with(policy, "m", "", "binding"), project).findings())
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.resource().orElseThrow().title())
                  .isEqualTo("TargetGroupBinding \"tgb\"");
              assertThat(f.related())
                  .extracting(r -> r.message())
                  .containsExactly("TargetGroupBinding \"tgb\" sends requests to it");
            });
  }

  @Test
  void saysTheSameOfAWorkloadOnceThoughTwoPathsLeadToIt() {
    assertThat(
            says(
                with(policy("paths", "false"), "m", "", ""),
                DEPLOYMENT,
                SERVICE,
                binding("a"),
                binding("b")))
        .containsExactly("4:9: m");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "variables.b.all(x, variables.b.all(y, variables.b.all(z, variables.b.all(u, true))))",
        "variables.b.all(x, variables.b.all(y, variables.b.all(z, variables.b.all(u, true)))) || true",
        "variables.b.map(x, variables.long).join().size() > 0",
        "variables.long.replace('a', variables.long).size() > 0",
        "variables.longer.map(x, variables.longer.map(y, x + y)).size() > 0",
      })
  void stopsAtTheCostLimit(String expression) {
    String forty = "[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20]";
    Policy policy =
        policy(
            "Deployment",
            expression,
            new Variable("a", forty),
            new Variable("b", "variables.a + variables.a"),
            new Variable("text", "'aaaaaaaaaaaaaaaaaaaa'"),
            new Variable(
                "long", "variables.b.map(x, variables.b.map(y, variables.text).join()).join()"),
            new Variable("longer", "variables.b.map(x, variables.long)"));
    LintResult result = lint(policy, DEPLOYMENT);
    assertThat(result.findings()).isEmpty();
    assertThat(result.faults()).extracting(RuleFault::isUsers).containsExactly(true);
    assertThat(result.faults().get(0).cause())
        .message()
        .containsAnyOf(
            "it takes more than 1,000,000 steps", "a text of more than 1,000,000 characters");
  }
}
