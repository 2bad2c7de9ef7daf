package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What users may set about a rule. */
class RuleOptionTests {

  private static final NumberOption REPLICAS =
      new NumberOption("min-replicas", 2, 1, 1000, "replicas that a workload needs");
  private static final WordsOption PROXIES =
      new WordsOption("proxies", List.of("envoy", "nginx"), "names of proxies");
  private static final FlagOption VERIFY = new FlagOption("verify", false, "whether Argo verifies");
  private static final RuleInfo RULE =
      new RuleInfo("some-rule", Severity.WARNING, "a fault", REPLICAS, PROXIES, VERIFY);

  @Test
  void countsAsItsDefaultUntilItIsSet() {
    Report report = new Report(RULE, Map.of());
    assertThat(report.option(REPLICAS)).isEqualTo(2);
    assertThat(report.option(PROXIES)).containsExactly("envoy", "nginx");
    assertThat(report.option(VERIFY)).isFalse();
  }

  @Test
  void countsAsSet() {
    Report report =
        new Report(
            RULE,
            Map.of(
                "some-rule.min-replicas", "3",
                "some-rule.proxies", "haproxy, envoy",
                "some-rule.verify", "true",
                "other-rule.min-replicas", "7"));
    assertThat(report.option(REPLICAS)).isEqualTo(3);
    assertThat(report.option(PROXIES)).containsExactly("haproxy", "envoy");
    assertThat(report.option(VERIFY)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1001", "two", "", "2.0", "99999999999"})
  void numberOutOfRangeIsToldWithTheRange(String text) {
    assertThatThrownBy(() -> REPLICAS.parse(text))
        .hasMessage("min-replicas takes a whole number from 1 to 1000, not \"" + text + "\"");
  }

  @Test
  void flagIsTrueOrFalse() {
    assertThatThrownBy(() -> VERIFY.parse("yes"))
        .hasMessage("verify takes true or false, not \"yes\"");
  }
}
