package dev.rollgate.policy;

import static dev.rollgate.policy.Policies.lint;
import static dev.rollgate.policy.Policies.policy;
import static dev.rollgate.policy.Policies.says;
import static dev.rollgate.policy.WebApplication.DEPLOYMENT;
import static dev.rollgate.policy.WebApplication.NAMESPACE;
import static dev.rollgate.policy.WebApplication.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.config.Policy;
import dev.rollgate.config.Policy.Variable;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the expression of a policy sees, and what becomes of one that fails. */
class PolicyExpressionTests {

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
