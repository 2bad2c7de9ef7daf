package dev.rollgate.policy;

import static dev.rollgate.policy.Policies.lint;
import static dev.rollgate.policy.Policies.policy;
import static dev.rollgate.policy.Policies.says;
import static dev.rollgate.policy.Policies.with;
import static dev.rollgate.policy.WebApplication.DEPLOYMENT;
import static dev.rollgate.policy.WebApplication.NAMESPACE;
import static dev.rollgate.policy.WebApplication.SERVICE;
import static dev.rollgate.policy.WebApplication.binding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.config.Policy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies over traffic paths. */
class TrafficPathPolicyTests {

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
}
