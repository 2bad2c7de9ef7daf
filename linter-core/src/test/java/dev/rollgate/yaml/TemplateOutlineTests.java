package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What templates become once their actions are masked. */
class TemplateOutlineTests {

  private static Document.Templated template(String text) {
    return (Document.Templated) Yaml.file(text).documents().get(0);
  }

  private static Node root(String text) {
    return template(text).outline().orElseThrow().root();
  }

  private static String masked(String text) {
    return TemplateMask.of(text).orElseThrow();
  }

  @Test
  void anActionInAValueIsAWordOfTheSameLength() {
    assertThat(masked("a: {{ .x }}-b\n")).isEqualTo("a: xxxxxxxx-b\n");
  }

  @Test
  void whatStandsAloneOnItsLineIsBlank() {
    assertThat(masked("a:\n  {{- toYaml .x }}\nb: 1\n"))
        .isEqualTo("a:\n                  \nb: 1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ if .x }}",
        "{{- else if .y -}}",
        "{{ end }}",
        "{{- with .x }}",
        "{{ range $i, $x := .y }}",
        "{{ $x := .y }}",
        "{{ $x = 1 }}",
        "{{/* {{ }} */}}",
        "{{- define \"x\" }}"
      })
  void controlIsBlankBesideOtherTextToo(String control) {
    assertThat(masked("a: 1 " + control)).isEqualTo("a: 1 " + " ".repeat(control.length()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{ \"}}\" }}", "{{ `}}` }}", "{{ '}' }}", "{{ \"\\\"}}\" }}"})
  void bracesInStringsEndNoAction(String action) {
    assertThat(masked("a: " + action)).isEqualTo("a: " + "x".repeat(action.length()));
  }

  @Test
  void anActionOfSeveralLinesKeepsTheLines() {
    assertThat(masked("a: {{ x\n  | y }}\r\nb: 1")).isEqualTo("a: xxxx\n        \r\nb: 1");
  }

  @Test
  void quotesAndBlockScalarsStayWhatTheyAre() {
    Node root = root("a: \"{{ .x }}\"\nb: |\n  one\n  {{ .y }}\n  two\nc: {{ .z }}\n");
    assertThat(Yaml.scalar(root, "a").style()).isEqualTo(ScalarStyle.DOUBLE_QUOTED);
    assertThat(Yaml.scalar(root, "b").value()).isEqualTo("one\n" + " ".repeat(8) + "\ntwo\n");
    assertThat(Yaml.scalar(root, "c").value()).isEqualTo("xxxxxxxx");
  }

  @Test
  void spansAreThoseOfTheTemplate() {
    Node root = root("# \uD83D\uDE00 {{ .c }}\na: {{ .x }}\nb: {{ \"\uD83D\uDE00\" }}\nc: plain\n");
    assertThat(Yaml.at(root, "a").span().text()).isEqualTo("{{ .x }}");
    assertThat(Yaml.at(root, "c").span().text()).isEqualTo("plain");
    assertThat(Yaml.at(root, "c").span().from()).isEqualTo(new Position(4, 4));
  }

  @Test
  void spansCountFromTheFilesStart() {
    Document second = Yaml.file("a: 1\n---\nb: {{ .x }}\nc: d\n").documents().get(1);
    Node root = ((Document.Templated) second).outline().orElseThrow().root();
    assertThat(Yaml.at(root, "c").span().from()).isEqualTo(new Position(4, 4));
  }

  @Test
  void allBranchesAreThereAtOnce() {
    Document.Parsed outline =
        template("{{ if .x }}\na: 1\n{{ else }}\na: 2\nb: 3\n{{ end }}\n").outline().orElseThrow();
    assertThat(Yaml.scalar(outline.root(), "b").value()).isEqualTo("3");
    assertThat(outline.duplicateKeys()).hasSize(1);
  }

  @Test
  void theOutlineIsAlwaysTheSame() {
    Document.Templated template = template("a: {{ .x }}\n");
    assertThat(template.outline()).isEqualTo(template.outline()).isNotEmpty();
    assertThat(template.outline().orElseThrow().isTemplate()).isTrue();
  }

  @Test
  void whatIsParsedIsNoTemplate() {
    assertThat(Yaml.parse("a: '{{ .x }}'\n").isTemplate()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {{ .x\n",
        "a: {{ \"x }}\n",
        "a: {{ `x }}\n",
        "a: 1\n{{/* b }}\n",
        "{{ if .x }}a: 1{{ else }}b: 2{{ end }}\n",
        "{{ include \"all\" . }}\n"
      })
  void whatIsNoYamlAroundItsActionsHasNone(String text) {
    assertThat(template(text).outline()).isEqualTo(Optional.empty());
  }
}
