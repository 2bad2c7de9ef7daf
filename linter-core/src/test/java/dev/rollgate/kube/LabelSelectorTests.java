package dev.rollgate.kube;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.LabelSelector.Match;
import java.util.stream.Collectors;
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

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"{matchLabels: {app: web, tier: front}}\", app=web tier=front",
        "\"{matchExpressions: [{key: app, operator: In, values: [web]}]}\", app=web",
        "\"{matchExpressions: [{key: app, operator: In, values: [web, api]}]}\", \"\"",
        "\"{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}\", \"\"",
        "\"{matchExpressions: [{key: '${KEY}', operator: In, values: [web]}]}\", \"\"",
        "\"{matchLabels: {app: web}, matchExpressions: [{key: tier, operator: In, values: [a]}]}\","
            + " app=web tier=a",
      })
  void wantsTheLabelsThatAllHaveWhichItTakes(String selector, String expected) {
    PodDisruptionBudget budget =
        Views.read(
            PodDisruptionBudget.class,
            """
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata: {name: web}
            spec: {selector: %s}
            """
                .formatted(selector));
    String wanted =
        budget.selector().wantedLabels().entrySet().stream()
            .map(e -> e.getKey() + "=" + e.getValue().raw().orElse("?"))
            .sorted()
            .collect(Collectors.joining(" "));
    assertThat(wanted).isEqualTo(expected);
  }
}
