package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.yaml.SourceText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleSettingsTests {

  private static final RuleInfo RULE =
      new RuleInfo(
          "some-rule",
          Severity.WARNING,
          "a fault",
          new NumberOption("least", 1, 0, 9, "how many"),
          new NumberOption("most", 5, 0, 9, "how many"));

  private static Finding finding(String file, Severity severity) {
    return new Finding(
        RULE,
        severity,
        new SourceText(file, "a: b").whole(),
        "wrong",
        "",
        Optional.empty(),
        List.of(),
        Optional.empty());
  }

  private static RuleSettings.Part in(
      String folder, Map<String, Level> levels, Map<String, String> options) {
    return new RuleSettings.Part(
        Optional.of(f -> f.span().file().startsWith(folder)), levels, options);
  }

  private static RuleSettings everywhere(Level level) {
    return RuleSettings.DEFAULT.and(
        RuleSettings.Part.everywhere(
            Map.of("some-rule", level, "other-rule", Level.OFF), Map.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "ERROR, WARNING, ERROR",
    "ERROR, ERROR, ERROR",
    "ERROR, INFO, INFO",
    "INFO, WARNING, INFO",
    "INFO, ERROR, INFO",
    "WARNING, INFO, INFO",
  })
  void aLevelIsForWhatTheRuleIsSureOf(Level level, Severity found, Severity told) {
    assertThat(everywhere(level).apply(finding("a", found)).map(Finding::severity)).contains(told);
  }

  @Test
  void whatIsOffSaysNothing() {
    assertThat(everywhere(Level.OFF).apply(finding("a", Severity.ERROR))).isEmpty();
    assertThat(everywhere(Level.OFF).isOff(RULE)).isTrue();
    assertThat(everywhere(Level.INFO).isOff(RULE)).isFalse();
  }

  @Test
  void aLaterPartCountsBeforeAnEarlierOneWhereItApplies() {
    RuleSettings settings =
        everywhere(Level.OFF).and(in("a/", Map.of("some-rule", Level.ERROR), Map.of()));
    assertThat(settings.apply(finding("a/x", Severity.WARNING)).map(Finding::severity))
        .contains(Severity.ERROR);
    assertThat(settings.apply(finding("b/x", Severity.WARNING))).isEmpty();
    assertThat(settings.isOff(RULE)).isFalse();
  }

  @Test
  void aRuleRunsOnceForEachSetOfOptionsThatSomeFindingMayHave() {
    RuleSettings settings =
        RuleSettings.DEFAULT
            .and(RuleSettings.Part.everywhere(Map.of(), Map.of("some-rule.least", "2")))
            .and(in("a/", Map.of(), Map.of("some-rule.most", "7", "other-rule.most", "8")));
    assertThat(settings.variants(RULE))
        .containsExactlyInAnyOrder(
            Map.of("some-rule.least", "2"), Map.of("some-rule.least", "2", "some-rule.most", "7"));
    assertThat(settings.options(finding("a/x", Severity.WARNING)))
        .isEqualTo(Map.of("some-rule.least", "2", "some-rule.most", "7"));
    assertThat(settings.options(finding("b/x", Severity.WARNING)))
        .isEqualTo(Map.of("some-rule.least", "2"));
    assertThat(RuleSettings.DEFAULT.variants(RULE)).containsExactly(Map.of());
  }
}
