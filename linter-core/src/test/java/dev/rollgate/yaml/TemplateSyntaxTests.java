package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateSyntaxTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {{ .Values.x }}\n",
        "a: x-{{ .Values.x }}\n",
        "{{- if .Values.x }}\na: 1\n{{- end }}\n",
        "a: 1\n{{ include \"labels\" . | nindent 2 }}\n",
        "a:\n  {{- toYaml .Values.x | nindent 2 }}\n",
        "{% if x %}\na: 1\n{% endif %}\n",
        "a: {{ x }}\nb: {{ y }}\n",
        "%{ if x }\na: 1\n%{ endif }\n",
        "a: [1, {{ x }}]\n",
        "{{ .Values.key }}: 1\n",
        "a: \"quoted\" # {{ comment }}\nb: {{ x }}\n",
        "a: 'it''s' {{ x }}\n",
        "a: |\n  text\n{{ if x }}\nb: 1\n",
        "- a: |\n    text\n  b: [{{ x }}\n",
      })
  void syntaxOutsideTextMakesATemplate(String text) {
    assertThat(Yaml.file(text).documents()).singleElement().isInstanceOf(Document.Templated.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: '{{ x }}'\n",
        "a: \"{{ x }} \\\" {{ y }}\"\n",
        "a: 1 # {{ x }}\n",
        "# {{ x }}\na: 1\n",
        "a: |\n  {{ x }}\n",
        "a: >-\n  {% x %}\n\n  {{ y }}\n",
        "a:\n- |\n  {{ x }}\n- b: |\n    {{ y }}\n",
        "'{{ x }}': 1\n",
        "a: 1\n# {{ x }}",
        "a: {b: {c: 1}}\n",
        "a: curl -w %{http_code} host\n",
      })
  void syntaxInsideTextIsText(String text) {
    assertThat(Yaml.file(text).documents()).singleElement().isInstanceOf(Document.Parsed.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [1\n# {{ x }}\nb: 1\n",
        "a: [1\nb: 2 # {{ x }}\n",
        "a: [1\nb: \"{{ x }}\"\n",
        "a: [1\nb: 'it''s {{ x }}'\n",
        "a: [1\nb: \"\\\"{{ x }}\"\n",
        "a: [1\nb: |\n  {{ x }}\nc: 1\n",
        "a: [1\nb:\n  - c: |-  # note\n      {{ x }}\n    d: 1\n",
        "a: [1\nb:\n- |\n  {{ x }}\n",
        "a: \u0007\nb: '{{ x }}'\n",
      })
  void aBrokenDocumentWithSyntaxInsideTextIsBroken(String text) {
    assertThat(Yaml.file(text).documents()).singleElement().isInstanceOf(Document.Broken.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [1\nb: {{ x }}\n",
        "a: [1\nb: |\n  text\nc: {{ x }}\n",
        "a: [1\nb:\n  - c: |\n      text\n    d: {{ x }}\n",
        "a: [1\nb:\n- |\n  text\n- {{ x }}\n",
        "a: it's\n b: {{ x }}\n",
        "a: [1\nb: x#{{ y }}\n",
        "a: [1\nb: x | {{ y }}\n",
      })
  void aBrokenDocumentWithSyntaxOutsideTextIsATemplate(String text) {
    assertThat(Yaml.file(text).documents()).singleElement().isInstanceOf(Document.Templated.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: [{b: ${X}}]\n",
        "a: 1\nb: {c: \"${X}\", d: ${Y:-8080}}\n",
        "a: {b: ${X}, c: it's}\n",
        "{\"a\": ${X}}\n",
        "a: b: $(X)\n",
      })
  void aBrokenLineWithAVariableOutsideQuotesIsATemplate(String text) {
    assertThat(Yaml.file(text).documents()).singleElement().isInstanceOf(Document.Templated.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: {b: '${X}', c: {}\nd: 1\n",
        "a: b: \"${X}\"\n",
        "a: b: 1 # ${X}\n",
        "a: b: \"${X}\n",
        "a: ${X}\nb: c: 1\n",
        "a: b: $X ${} $(1) {X}\n",
      })
  void aBrokenLineWithoutOneIsBroken(String text) {
    assertThat(Yaml.file(text).documents()).singleElement().isInstanceOf(Document.Broken.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: ${X}\n", "a: $(X)\n", "- b-${X}\n", "a: [$(X)]\n"})
  void aVariableInADocumentThatParsesIsText(String text) {
    assertThat(Yaml.file(text).documents()).singleElement().isInstanceOf(Document.Parsed.class);
  }

  @Test
  void theMarkerIsWhereTheTemplateGivesItselfAway() {
    Document.Templated document =
        (Document.Templated) Yaml.file("# {{ c }}\na: '{{ q }}'\nb: {{ x }}\n").documents().get(0);

    assertThat(document.marker().text()).isEqualTo("{{");
    assertThat(document.marker().from()).isEqualTo(new Position(3, 4));
  }

  @Test
  void aTemplateLeavesOtherDocumentsReadable() {
    YamlFile file = Yaml.file("a: 1\n---\nb: {{ x }}\n");

    assertThat(file.documents().get(0)).isInstanceOf(Document.Parsed.class);
    assertThat(file.documents().get(1)).isInstanceOf(Document.Templated.class);
  }
}
