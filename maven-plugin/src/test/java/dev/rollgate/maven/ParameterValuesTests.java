package dev.rollgate.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import dev.rollgate.config.ConfigurationWords;
import dev.rollgate.lint.Level;
import dev.rollgate.text.Choice;
import dev.rollgate.traffic.Release;
import java.util.Arrays;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.junit.jupiter.api.Test;

class ParameterValuesTests {

  private static Level level(String word) {
    return Choice.of(word, Level.class);
  }

  @Test
  void whatIsBlankIsNotSet() throws Exception {
    assertThat(ParameterValues.read("today", null, ConfigurationWords::date)).isEmpty();
    assertThat(ParameterValues.read("today", " ", ConfigurationWords::date)).isEmpty();
    assertThat(ParameterValues.given(Arrays.asList(" a ", "", null, "b")))
        .containsExactly("a", "b");
  }

  @Test
  void blanksAroundAValueDoNotCount() throws Exception {
    assertThat(ParameterValues.read("kubernetesVersion", " 1.29\n", ConfigurationWords::release))
        .contains(new Release(1, 29));
  }

  @Test
  void aWrongValueIsToldWithTheParameterAndWhatWasMeant() {
    assertThatThrownBy(
            () -> ParameterValues.readAll("reports", List.of("sarf"), ReportFiles::format))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage(
            "parameter reports (-Drollgate.reports) takes full, concise, json, sarif, junit, gitlab"
                + " or checkstyle, not sarf; did you mean sarif?");
  }

  @Test
  void pairsAreReadInTheirOrder() throws Exception {
    assertThat(
            ParameterValues.readPairs(
                "ruleLevels",
                List.of("b=off", "a = error"),
                "RULE=LEVEL",
                ParameterValuesTests::level))
        .containsExactly(entry("b", Level.OFF), entry("a", Level.ERROR));
  }

  @Test
  void aPairWithoutAValueIsRefused() {
    assertThatThrownBy(
            () ->
                ParameterValues.readPairs(
                    "ruleLevels", List.of("a"), "RULE=LEVEL", ParameterValuesTests::level))
        .isInstanceOf(MojoExecutionException.class)
        .hasMessage("parameter ruleLevels (-Drollgate.ruleLevels) takes RULE=LEVEL, not a");
  }

  @Test
  void whatMavenSplitWithinAValueIsPutTogether() {
    assertThat(ParameterValues.joined(List.of("a.words=x", "y", "b.number=1")))
        .containsExactly("a.words=x,y", "b.number=1");
  }
}
