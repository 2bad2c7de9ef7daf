package dev.rollgate.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTests {

  @ParameterizedTest
  @CsvSource({
    "lint,lint,0",
    "lnt,lint,1",
    "liint,lint,1",
    "lont,lint,1",
    "litn,lint,1",
    "ca,abc,3",
    "abcdef,badcfe,3",
    "'',lint,4",
  })
  void countsSlips(String a, String b, int distance) {
    assertThat(EditDistance.between(a, b)).isEqualTo(distance);
    assertThat(EditDistance.between(b, a)).isEqualTo(distance);
  }

  @Test
  void takesTheNearestWord() {
    assertThat(Suggestion.nearest("prestop-mising", List.of("prestop-missing", "pdb-missing")))
        .contains("prestop-missing");
    assertThat(Suggestion.nearest("replicas-zeno", List.of("replicas-one", "replicas-zero")))
        .contains("replicas-zero");
  }

  @Test
  void takesTheFirstOfWordsThatAreEquallyNear() {
    assertThat(Suggestion.nearest("cost", List.of("most", "lost"))).contains("most");
  }

  @Test
  void lettersCountMoreThanCaseAndDashes() {
    assertThat(Suggestion.nearest("Closed_World", List.of("closed-word", "closed-world")))
        .contains("closed-world");
  }

  @Test
  void saysNothingOfWordsThatAreFar() {
    assertThat(Suggestion.nearest("abc", List.of("abd"))).isEmpty();
    assertThat(Suggestion.nearest("lnt", List.of("lint", "fix"))).contains("lint");
    assertThat(Suggestion.nearest("text", List.of("tent", "json"))).contains("tent");
    assertThat(Suggestion.nearest("text", List.of("sent", "json"))).isEmpty();
    assertThat(Suggestion.nearest("prestop", List.of("prestop-missing"))).isEmpty();
  }

  @Test
  void makesTheWordsOfMessages() {
    assertThat(Suggestion.told("no such rule", "synatx", List.of("syntax")))
        .isEqualTo("no such rule: synatx; did you mean syntax?");
    assertThat(Suggestion.told("no such rule", "x", List.of("syntax")))
        .isEqualTo("no such rule: x");
  }
}
