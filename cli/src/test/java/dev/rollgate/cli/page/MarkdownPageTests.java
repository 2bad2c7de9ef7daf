package dev.rollgate.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.report.Style;
import org.junit.jupiter.api.Test;

class MarkdownPageTests {

  private static String plain(String markdown) {
    return new MarkdownPage(Style.PLAIN, 40).render(markdown);
  }

  @Test
  void indentsWhatStandsBelowHeadings() {
    assertThat(plain("## What it *does*\n\nIt looks.\n\n## Why\n\nSo.\n"))
        .isEqualTo("What it does\n\n  It looks.\n\nWhy\n\n  So.\n");
  }

  @Test
  void fillsParagraphsToTheWidth() {
    assertThat(plain("one two three four five six seven eight\nnine ten\n"))
        .isEqualTo("  one two three four five six seven\n  eight nine ten\n");
  }

  @Test
  void keepsLongWordsWhole() {
    String address = "https://example.com/a/very/long/address/of/a/page";
    assertThat(plain("see <" + address + "> there\n"))
        .isEqualTo("  see\n  " + address + "\n  there\n");
  }

  @Test
  void showsLinksWithTheirAddresses() {
    assertThat(plain("[Hooks](https://example.com/h) help.\n"))
        .isEqualTo("  Hooks (https://example.com/h) help.\n");
  }

  @Test
  void marksCodeByColourOrByItsQuotes() {
    assertThat(plain("use `--set a=1`, **please**\n")).isEqualTo("  use `--set a=1`, please\n");
    assertThat(new MarkdownPage(Style.COLOURED, 40).render("use `x y`, **please**\n"))
        .isEqualTo("  use \u001b[36mx\u001b[0m \u001b[36my\u001b[0m, \u001b[1mplease\u001b[0m\n");
  }

  @Test
  void keepsTheLinesOfCode() {
    assertThat(plain("```yaml bad\na:\n\n  b: 1\n```\n")).isEqualTo("    a:\n\n      b: 1\n");
  }

  @Test
  void hangsItemsOfLists() {
    assertThat(plain("- one two three four five six seven eight\n- two\n  1. deep\n  2. deeper\n"))
        .isEqualTo(
            """
              - one two three four five six seven
                eight
              - two
                1. deep
                2. deeper
            """);
  }

  @Test
  void separatesTheItemsOfLooseLists() {
    assertThat(plain("- one\n\n  more\n\n- two\n\nafter\n"))
        .isEqualTo("  - one\n\n    more\n\n  - two\n\n  after\n");
  }

  @Test
  void quotesWithAMarkBeforeEachLine() {
    assertThat(plain("> one two three four five six seven eight\n>\n> nine\n"))
        .isEqualTo("  > one two three four five six seven\n  > eight\n  >\n  > nine\n");
  }

  @Test
  void alignsTablesAndWrapsTheirLastColumn() {
    assertThat(
            plain("| a | b |\n| --- | --- |\n| `x` | one two three four five six seven eight |\n"))
        .isEqualTo(
            """
              a    b
              `x`  one two three four five six seven
                   eight
            """);
  }

  @Test
  void hasNoEscapesWithoutColours() {
    String all = "# a\n\n**b** *c* `d` [e](https://e)\n\n| f |\n| - |\n| g |\n\n---\n\n<p>h</p>\n";
    assertThat(plain(all)).doesNotContain("\u001b").contains("<p>h</p>");
  }
}
