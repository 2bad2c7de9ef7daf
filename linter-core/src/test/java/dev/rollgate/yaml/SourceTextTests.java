package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTests {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesEndAtEachKindOfLineBreak(String lineBreak) {
    SourceText source = source("ab" + lineBreak + lineBreak + "c");
    int c = source.text().indexOf('c');

    assertThat(source.lineCount()).isEqualTo(3);
    assertThat(source.line(1)).isEqualTo("ab");
    assertThat(source.line(2)).isEmpty();
    assertThat(source.line(3)).isEqualTo("c");
    assertThat(source.position(c)).isEqualTo(new Position(3, 1));
    assertThat(source.position(c + 1)).isEqualTo(new Position(3, 2));
    assertThat(source.lineBreakNear(0)).isEqualTo(lineBreak);
    assertThat(source.lineBreakNear(c)).isEqualTo(lineBreak);
  }

  @Test
  void otherSeparatorsEndNoLine() {
    assertThat(source("a\u0085b\u2028c\u2029d\u000Be\u000Cf").lineCount()).isEqualTo(1);
  }

  @Test
  void aFinalLineBreakLeavesAnEmptyLastLine() {
    SourceText source = source("a\n");

    assertThat(source.lineCount()).isEqualTo(2);
    assertThat(source.line(2)).isEmpty();
    assertThat(source.position(2)).isEqualTo(new Position(2, 1));
  }

  @Test
  void aByteOrderMarkCountsForNoColumn() {
    SourceText source = source("\uFEFFab\ncd");

    assertThat(source.position(0)).isEqualTo(new Position(1, 1));
    assertThat(source.position(1)).isEqualTo(new Position(1, 1));
    assertThat(source.position(2)).isEqualTo(new Position(1, 2));
    assertThat(source.position(4)).isEqualTo(new Position(2, 1));
    assertThat(source.line(1)).isEqualTo("ab");
  }

  @Test
  void newLinesFollowTheLineTheyAreAddedTo() {
    SourceText source = source("a\r\nb\nc");

    assertThat(source.lineBreakNear(0)).isEqualTo("\r\n");
    assertThat(source.lineBreakNear(3)).isEqualTo("\n");
    assertThat(source.lineBreakNear(5)).isEqualTo("\n");
    assertThat(source("a").lineBreakNear(0)).isEqualTo("\n");
  }

  @Test
  void manyLinesAreAllFound() {
    SourceText source = source("x\n".repeat(1000));

    assertThat(source.lineCount()).isEqualTo(1001);
    assertThat(source.position(1998)).isEqualTo(new Position(1000, 1));
  }

  @Test
  void aSpanKnowsItsTextAndItsPlace() {
    SourceText source = source("ab\ncd");
    Span span = new Span(source, 3, 5);

    assertThat(span.text()).isEqualTo("cd");
    assertThat(span.file()).isEqualTo("in.yaml");
    assertThat(span.from()).isEqualTo(new Position(2, 1));
    assertThat(span.to()).isEqualTo(new Position(2, 3));
    assertThat(source.whole().text()).isEqualTo("ab\ncd");
  }

  @Test
  void aSpanOutsideTheTextIsRefused() {
    assertThatThrownBy(() -> new Span(source("ab"), 1, 3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no range of in.yaml: [1,3)");
  }

  private static SourceText source(String text) {
    return new SourceText("in.yaml", text);
  }
}
