package dev.rollgate.policy;

import static dev.rollgate.policy.Policies.policy;
import static dev.rollgate.policy.Policies.with;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.config.Policy;
import dev.rollgate.config.Policy.Example;
import dev.rollgate.traffic.Settings;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Policies tried on their examples. */
class PolicyExamplesTests {

  private static final String CONFIG_MAP =
      "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\ndata: {a: b}\n";
  private static final Policy POLICY =
      with(policy("ConfigMap", "has(object.immutable)"), "is not immutable", "", "");

  private static ExampleResult run(Policy policy, String manifests, int findings)
      throws PolicyException {
    Policy tried = with(policy, new Example("case", manifests, findings));
    PolicyRules rules = PolicyRules.compile(List.of(tried), Set.of());
    List<ExampleResult> results = new PolicyExamples(rules, Settings.DEFAULT).run();
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  @Test
  void passesWithAsManyFindingsAsItSays() throws Exception {
    ExampleResult result = run(POLICY, CONFIG_MAP + "---\n" + CONFIG_MAP, 2);
    assertThat(result.passed()).isTrue();
    assertThat(result.found()).containsExactly("3:18: is not immutable", "8:18: is not immutable");
    assertThat(run(POLICY, CONFIG_MAP + "immutable: true\n", 0).passed()).isTrue();
  }

  @Test
  void failsWithMoreOrFewer() throws Exception {
    assertThat(run(POLICY, CONFIG_MAP, 0).passed()).isFalse();
    assertThat(run(POLICY, CONFIG_MAP, 2).passed()).isFalse();
  }

  @Test
  void failsWhenItProvesNothing() throws Exception {
    assertThat(run(POLICY, "kind: Nothing\n", 0).problems())
        .containsExactly(
            "nothing in it that the policy looks at; what lacks fields that the API requires is"
                + " taken for a patch");
    assertThat(run(POLICY, CONFIG_MAP + "---\n a: [\n", 1).problems())
        .singleElement()
        .asString()
        .startsWith("7:1: ");
    assertThat(run(policy("ConfigMap", "object.x.y"), CONFIG_MAP, 0).problems())
        .containsExactly(
            "cannot judge ConfigMap \"c\" (case:3:18): key 'x' is not present in map (has() tells"
                + " whether it is)");
  }
}
