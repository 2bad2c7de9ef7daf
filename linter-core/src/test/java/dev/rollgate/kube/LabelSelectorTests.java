package dev.rollgate.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.LabelSelector.Match;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which labels a selector takes, as far as it can be told. */
class LabelSelectorTests {

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"{}\", \"{app: web}\", YES",
        "\"{matchLabels: {app: web}}\", \"{app: web, tier: front}\", YES",
        "\"{matchLabels: {app: web}}\", \"{app: api}\", NO",
        "\"{matchLabels: {app: web}}\", \"{}\", NO",
        "\"{matchLabels: {app: '${APP}'}}\", \"{app: '${APP}'}\", YES",
        "\"{matchLabels: {app: '${APP}'}}\", \"{app: web}\", UNKNOWN",
        "\"{matchLabels: {app: web}}\", \"{app: '${APP}'}\", UNKNOWN",
        "\"{matchLabels: {app: '${APP}', tier: back}}\", \"{app: web, tier: front}\", NO",
        "\"{matchExpressions: [{key: app, operator: In, values: [web, api]}]}\", \"{app: api}\", YES",
        "\"{matchExpressions: [{key: app, operator: In, values: [web]}]}\", \"{app: api}\", NO",
        "\"{matchExpressions: [{key: app, operator: In, values: [web]}]}\", \"{}\", NO",
        "\"{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}\", \"{}\", YES",
        "\"{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}\", \"{app: web}\", NO",
        "\"{matchExpressions: [{key: app, operator: NotIn, values: [$X]}]}\", \"{app: web}\", UNKNOWN",
        "\"{matchExpressions: [{key: app, operator: Exists}]}\", \"{app: web}\", YES",
        "\"{matchExpressions: [{key: app, operator: DoesNotExist}]}\", \"{app: web}\", NO",
        "\"{matchExpressions: [{key: app, operator: '${OP}'}]}\", \"{app: web}\", UNKNOWN",
      })
  void takesWhatMatches(String selector, String labels, Match expected) {
    PodDisruptionBudget budget =
        Views.read(
            PodDisruptionBudget.class,
            """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web, labels: %s}
            spec: {selector: %s}
            """
                .formatted(labels, selector));
    assertThat(budget.selector().matches(budget.resource().labels())).isEqualTo(expected);
  }
}
