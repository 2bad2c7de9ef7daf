package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tree makes of marks that mean something else than one would think. */
class ParserMarksTests {

  @Test
  void offsetsCountUtf16UnitsWhereTheParserCountsCodePoints() {
    MappingNode root = Yaml.mapping("a: 😀 # c\n\"😀\": 😀😀\nb: c\n");

    assertThat(Yaml.at(root, "a").span().text()).isEqualTo("😀");
    assertThat(Yaml.at(root, "😀").span().text()).isEqualTo("😀😀");
    assertThat(Yaml.at(root, "b").span().text()).isEqualTo("c");
    assertThat(Yaml.at(root, "b").span().from()).isEqualTo(new Position(3, 4));
  }

  @Test
  void offsetsOfALaterDocumentCountFromTheStartOfTheFile() {
    Document.Parsed second = Yaml.parsed("a: 😀\n---\n😀: b\n", 1);

    assertThat(Yaml.at(second.root(), "😀").span().from()).isEqualTo(new Position(3, 5));
  }

  @Test
  void aCollectionEndsWithItsLastLeafAndNotAtTheNextToken() {
    MappingNode root = Yaml.mapping("a:\n  b: 1\n\n  # tail\n\nc:\n- x\n\n# tail\n");

    assertThat(Yaml.at(root, "a").span().text()).isEqualTo("b: 1");
    assertThat(Yaml.at(root, "c").span().text()).isEqualTo("- x");
  }

  @Test
  void aPairInAFlowSequenceEndsWithItsValueAndNotAtTheNextToken() {
    MappingNode root = Yaml.mapping("a: [\n  b: c # tail\n]\n");

    assertThat(Yaml.at(root, "a", 0).span().text()).isEqualTo("b: c");
    assertThat(Yaml.at(root, "a").span().text()).isEqualTo("[\n  b: c # tail\n]");
  }

  @Test
  void aBlockScalarLeavesOutTheBlankLinesBehindIt() {
    MappingNode root =
        Yaml.mapping("a: | # note\n  text\n\n\nb: |-\n  text\n   \n\n# tail\nc: 1\n");

    assertThat(Yaml.at(root, "a").span().text()).isEqualTo("| # note\n  text");
    assertThat(Yaml.at(root, "b").span().text()).isEqualTo("|-\n  text\n   ");
  }

  @Test
  void aBlockScalarThatKeepsBlankLinesHoldsThem() {
    MappingNode root = Yaml.mapping("a:\n  b: |+\n    text\n\n\n  # tail\n  c: 1\n");

    assertThat(Yaml.at(root, "a", "b").span().text()).isEqualTo("|+\n    text\n\n\n");
    assertThat(Yaml.scalar(root, "a", "b").value()).isEqualTo("text\n\n\n");
  }

  @Test
  void aBlockScalarWithoutTextEndsBehindItsHeader() {
    MappingNode root = Yaml.mapping("a: |\n\n  \n# tail\nb: >-\nc: 1\n");

    assertThat(Yaml.at(root, "a").span().text()).isEqualTo("|");
    assertThat(Yaml.at(root, "b").span().text()).isEqualTo(">-");
  }

  @Test
  void aSpanLeavesOutAnchorAndTag() {
    MappingNode root =
        Yaml.mapping("a: &x 1\nb: !!str &y two\nc: &z # note\n  d: 1\ne: !<tag:a,b> [f]\n");

    assertThat(Yaml.at(root, "a").span().text()).isEqualTo("1");
    assertThat(Yaml.at(root, "a").anchor()).contains("x");
    assertThat(Yaml.at(root, "b").span().text()).isEqualTo("two");
    assertThat(Yaml.at(root, "b").tag()).contains("tag:yaml.org,2002:str");
    assertThat(Yaml.at(root, "c").span().text()).isEqualTo("d: 1");
    assertThat(Yaml.at(root, "e").span().text()).isEqualTo("[f]");
  }

  @Test
  void anEmptyValueStandsRightBehindItsColon() {
    MappingNode root = Yaml.mapping("metadata: # c\nspec:");

    assertThat(Yaml.at(root, "metadata").span()).satisfies(s -> at(s, 9, 9));
    assertThat(Yaml.at(root, "spec").span()).satisfies(s -> at(s, 19, 19));
  }

  @Test
  void theValueThatAnExplicitKeyLacksStandsBehindTheKey() {
    MappingNode root = Yaml.mapping("? a\n\n# note\n? b\n");

    assertThat(Yaml.at(root, "a").span()).satisfies(s -> at(s, 3, 3));
  }

  @Test
  void aSequenceBeginsAtItsDashWhetherIndentedOrNot() {
    MappingNode root = Yaml.mapping("a:\n- x\nb:\n  - y\n");

    assertThat(Yaml.at(root, "a").span().text()).isEqualTo("- x");
    assertThat(Yaml.at(root, "b").span().text()).isEqualTo("- y");
  }

  @Test
  void aByteOrderMarkAtTheStartShiftsOffsetsButNotColumns() {
    MappingNode root = Yaml.mapping("\uFEFFa: b\n");

    assertThat(Yaml.at(root, "a").span()).satisfies(s -> at(s, 4, 5));
    assertThat(Yaml.at(root, "a").span().from()).isEqualTo(new Position(1, 4));
  }

  @Test
  void aByteOrderMarkBeforeALaterDocumentBreaksThatDocumentOnly() {
    YamlFile file = Yaml.file("a: 1\n---\n\uFEFFb: 1\n");

    assertThat(file.documents().get(0)).isInstanceOf(Document.Parsed.class);
    Document.Broken second = (Document.Broken) file.documents().get(1);
    assertThat(second.problem())
        .isEqualTo("a byte order mark stands inside the file, not at its start");
    assertThat(second.at().from()).isEqualTo(new Position(3, 1));
  }

  @Test
  void nextLineAndLineSeparatorAreTextAndALoneCarriageReturnEndsALine() {
    MappingNode root = Yaml.mapping("a: x\u0085y\u2028z\rb: 1\r");

    assertThat(Yaml.scalar(root, "a").value()).isEqualTo("x\u0085y\u2028z");
    assertThat(Yaml.at(root, "b").span().from()).isEqualTo(new Position(2, 4));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u2028", "\u2029", "\u0085", "\u3000"})
  void whatSeparatesLinesOrWordsElsewhereBelongsToThePlainScalarThatEndsWithIt(String end) {
    for (String version : List.of("", "%YAML 1.1\n---\n", "%YAML 1.2\n---\n")) {
      Document.Parsed document = Yaml.parsed(version + "a: b" + end + " # c\n", 0);

      SpanLaws.check(document);
      ScalarNode scalar = Yaml.scalar(document.root(), "a");
      assertThat(scalar.span().text()).isEqualTo(scalar.value()).isEqualTo("b" + end);
    }
  }

  @Test
  void aNextLineBehindASpaceEndsALineOfAPlainScalar() {
    Document.Parsed document = Yaml.parse("a: b \u0085c \u0085# d\n");

    SpanLaws.check(document);
    ScalarNode scalar = Yaml.scalar(document.root(), "a");
    assertThat(scalar.value()).isEqualTo("b c");
    assertThat(scalar.span().text()).isEqualTo("b \u0085c");
  }

  @Test
  void aGoTemplateIsFoundEvenWhereItParses() {
    assertThat(Yaml.file("a: {{ .Values.x }}\n").documents())
        .singleElement()
        .isInstanceOf(Document.Templated.class);
  }

  @Test
  void aFaultAfterGoodEventsLeavesNoHalfTree() {
    Document.Broken broken = Yaml.broken("a: 1\nb: [1, 2\nc: 3\n");

    assertThat(broken.at().from().line()).isEqualTo(3);
  }

  @Test
  void anEmptyKeyAndAnEmptyItemAreNulls() {
    MappingNode root = Yaml.mapping("a:\n-\n- b\n");

    assertThat(Yaml.scalar(root, "a", 0).type()).isEqualTo(ScalarType.NULL);
    assertThat(Yaml.at(root, "a", 0).span()).satisfies(s -> at(s, 4, 4));
  }

  @Test
  void tabsMayStandBehindColonsAndOnBlankLinesButNotIndent() {
    MappingNode root = Yaml.mapping("a:\tb\n\t\nc: 1\n");

    assertThat(Yaml.at(root, "a").span().text()).isEqualTo("b");
    assertThat(Yaml.broken("a:\n\tb: 1\n").problem()).startsWith("a tab stands");
  }

  @Test
  void commentsAreNoNodesAndStandInNoSpan() {
    MappingNode root = Yaml.mapping("a:\n  # before its map\n  b: 1\n");

    assertThat(Yaml.at(root, "a").span().text()).isEqualTo("b: 1");
  }

  private static void at(Span span, int start, int end) {
    assertThat(span.start()).isEqualTo(start);
    assertThat(span.end()).isEqualTo(end);
  }
}
