package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A block scalar ends with its last line of data, which {@code ^} marks. */
class BlockScalarEndTests {

  private static Node value(Node node) {
    Node value = node;
    while (value instanceof MappingNode mapping) {
      value = mapping.entries().get(0).value();
    }
    return value;
  }

  private static void holds(String marked) {
    int end = marked.indexOf('^');
    String text = marked.replace("^", "");
    Node scalar = value(Yaml.parse(text).root());
    assertThat(((ScalarNode) scalar).style().isBlock()).isTrue();
    assertThat(scalar.span()).isEqualTo(new Span(scalar.span().source(), scalar.start(), end));
  }

  private static void holdsForEachLineBreak(String marked) {
    for (String lineBreak : new String[] {"\n", "\r\n", "\r"}) {
      holds(marked.replace("\n", lineBreak));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: |\n  x^\n",
        "a: |\n  x^",
        "a: |\n  x^\nb: 1\n",
        "a: |\n  x\n  y^\nb: 1\n",
        "a: >-\n  x^\n\n\nb: 1\n",
        "a: |\n\n\n  x^\n\n\n",
        "k:\n  a: |\n    x^\n\n  b: 1\n",
        "a: | # comment\n  x^\nb: 1\n",
        "a: |\n  x\n  # text^\nb: 1\n",
        "a: |\n  x^\n# comment\nb: 1\n",
      })
  void blankLinesBehindTheLastAreNoData(String marked) {
    holdsForEachLineBreak(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: |\n  x^\n  \nb: 1\n",
        "a: |\n  x^\n \nb: 1\n",
        "a: |\n  x\n   ^\nb: 1\n",
        "a: |\n  x\n\n    ^\n  \n\nb: 1\n",
        "a: |\n\n    x^\n    \nb: 1\n",
        "a: |\n\n    x\n     ^\nb: 1\n",
      })
  void spacesBehindTheIndentationAreData(String marked) {
    holdsForEachLineBreak(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: |2\n    x^\nb: 1\n",
        "a: |2-\n    x^\n\nb: 1\n",
        "a: >1\n  x\n   ^\nb: 1\n",
        "a: |9\n          x^\nb: 1\n",
      })
  void aDigitTellsTheIndentation(String marked) {
    holdsForEachLineBreak(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: |^\nb: 1\n",
        "a: |^\n\n\nb: 1\n",
        "a: |-^\n\nb: 1\n",
        "a: |^",
        "a: |^\n",
        "a: |^\n  \n",
      })
  void aScalarWithoutDataIsItsHeader(String marked) {
    holdsForEachLineBreak(marked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: |+\n  x\n^b: 1\n",
        "a: |+\n  x\n\n\n^b: 1\n",
        "a: |+\n  x\n\n^",
        "k:\n  a: |+\n    x\n\n^  b: 1\n",
        "k:\n  a: >2+\n     x\n\n^  b: 1\n",
      })
  void withAPlusBlankLinesAreDataButNotTheIndentationOfTheNext(String marked) {
    holdsForEachLineBreak(marked);
  }
}
