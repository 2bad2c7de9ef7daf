package dev.rollgate.policy;

import static dev.rollgate.policy.Policies.NO_LATEST;
import static dev.rollgate.policy.Policies.lint;
import static dev.rollgate.policy.Policies.policy;
import static dev.rollgate.policy.Policies.says;
import static dev.rollgate.policy.Policies.with;
import static dev.rollgate.policy.WebApplication.DEPLOYMENT;
import static dev.rollgate.policy.WebApplication.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which objects a policy reports, with which message, and where. */
class PolicyRuleTests {

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
}
