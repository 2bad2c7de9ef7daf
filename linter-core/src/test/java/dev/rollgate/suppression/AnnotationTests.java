package dev.rollgate.suppression;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.FixResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Suppression by an annotation of the object. */
class AnnotationTests {

  private static String namespace(String annotations) {
    return """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          annotations:
            %s
          labels:
            a: bad
            b: ugly
        """
        .formatted(annotations.replace("\n", "\n    "));
  }

  private static List<String> findings(String annotations) {
    return new Trial().findings(namespace(annotations));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rollgate.dev/ignore: bad-value, ugly-value\nrollgate.dev/ignore-reason: why",
        "rollgate.dev/ignore: \"ugly-value,bad-value\"\nrollgate.dev/ignore-reason: 'why'",
        "rollgate.dev/ignore-reason: why\nrollgate.dev/ignore: |\n  bad-value\n  ugly-value\n",
        "{rollgate.dev/ignore: bad-value ugly-value, rollgate.dev/ignore-reason: why}",
        "rollgate.dev/ignore: \"bad\\u002dvalue, ugly-value\"\nrollgate.dev/ignore-reason: why",
      })
  void suppressesWhatIsFoundInTheObject(String annotations) {
    assertThat(findings(annotations)).isEmpty();
    assertThat(new Trial().suppressed(namespace(annotations)))
        .allMatch(s -> s.endsWith("(why)"))
        .hasSize(2);
  }

  @Test
  void isAboutItsObjectAlone() {
    String text =
        namespace("rollgate.dev/ignore: bad-value\nrollgate.dev/ignore-reason: why")
            + "---\n"
            + namespace("{}");
    assertThat(new Trial().findings(text))
        .containsExactly(
            "10:8 ugly-value: the value is ugly",
            "19:8 bad-value: the value is bad",
            "20:8 ugly-value: the value is ugly");
  }

  @Test
  void isAboutItsItemOfAList() {
    String text =
        """
        kind: List
        apiVersion: v1
        items:
          - apiVersion: v1
            kind: Namespace
            metadata: {name: a, labels: {x: bad}}
          - apiVersion: v1
            kind: Namespace
            metadata:
              name: bad
              annotations: {rollgate.dev/ignore: bad-value, rollgate.dev/ignore-reason: why}
        """;
    assertThat(new Trial().findings(text)).containsExactly("6:37 bad-value: the value is bad");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          rollgate.dev/ignore: ""          | 6:5 suppression-malformed: the annotation names no rule, and suppresses nothing
          rollgate.dev/ignore:             | 6:5 suppression-malformed: the annotation names no rule, and suppresses nothing
          rollgate.dev/ignore: [bad-value] | 6:5 suppression-malformed: the annotation names no rule, and suppresses nothing
          rollgate.dev/ignores: bad-value  | 6:5 suppression-malformed: annotation "rollgate.dev/ignores" means nothing
          rollgate.dev/ignore-reason: why  | 6:5 suppression-malformed: a reason is given, but nothing is ignored
          """)
  void whatCannotBeReadIsTold(String annotation, String fault) {
    assertThat(findings(annotation))
        .containsExactly(
            fault, "8:8 bad-value: the value is bad", "9:8 ugly-value: the value is ugly");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"rollgate.dev/ignore: ${RULES}", "rollgate.dev/owner: me", "other/ignore: a"})
  void placeholdersAndOtherAnnotationsAreLeftAlone(String annotation) {
    assertThat(findings(annotation)).hasSize(2).noneMatch(f -> f.contains("suppression"));
  }

  @Test
  void faultsPointAtTheNameInTheValue() {
    assertThat(findings("rollgate.dev/ignore: \"bad-value, ugly-vale\""))
        .containsExactly(
            "6:26 suppression-without-reason: nothing says why \"bad-value\", \"ugly-vale\" is"
                + " ignored",
            "6:38 suppression-unused: no such rule: ugly-vale; did you mean ugly-value?",
            "9:8 ugly-value: the value is ugly");
  }

  @Test
  void mayEndToo() {
    assertThat(
            findings(
                "rollgate.dev/ignore: bad-value\n"
                    + "rollgate.dev/ignore-reason: until=2026-11-25 why"))
        .contains(
            "6:26 suppression-expired: the suppression of \"bad-value\" ended on 2026-11-25",
            "9:8 bad-value: the value is bad");
    assertThat(
            findings("rollgate.dev/ignore: bad-value\nrollgate.dev/ignore-reason: until=soon why"))
        .contains("7:33 suppression-malformed: \"soon\" is no date, so nothing is suppressed");
  }

  private static String fixed(String text) {
    FixResult result =
        new Trial().fix(text, f -> f.rule().id().equals(SuppressionRule.UNUSED.info().id()));
    assertThat(result.dropped()).isEmpty();
    return result.changed().get(0).after().text();
  }

  @Test
  void anUnusedOneIsRemovedWithItsReason() {
    String text =
        """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          annotations:
            rollgate.dev/ignore: bad-value
            rollgate.dev/ignore-reason: why
        """;
    assertThat(fixed(text)).isEqualTo(text.substring(0, text.indexOf("  annotations")));
  }

  @Test
  void anUnusedNameIsTakenOutOfTheList() {
    String text = namespace("rollgate.dev/ignore: bad-value, broken-document, ugly-value");
    assertThat(fixed(text)).isEqualTo(namespace("rollgate.dev/ignore: bad-value, ugly-value"));
  }

  @Test
  void aRepeatedNameIsTakenOutOnce() {
    String text = namespace("rollgate.dev/ignore: bad-value, bad-value");
    assertThat(fixed(text)).isEqualTo(namespace("rollgate.dev/ignore: bad-value"));
  }
}
