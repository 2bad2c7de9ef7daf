package dev.rollgate.policy;

import static dev.rollgate.policy.Policies.NO_LATEST;
import static dev.rollgate.policy.Policies.policy;
import static dev.rollgate.policy.Policies.says;
import static dev.rollgate.policy.WebApplication.DEPLOYMENT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.config.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a policy stays silent, since what it looks for may be elsewhere. */
class PolicySilenceTests {

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
}
