package dev.rollgate.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.MappingNode;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.ScalarNode;
import dev.rollgate.yaml.SequenceNode;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From a place in an expression to the place in the configuration, in every style of YAML. */
class ScalarPlacesTests {

  private static final NodePath KEY = PolicyProblem.policy(0).key("expression");

  private static Document.Parsed parse(String text) {
    return (Document.Parsed)
        new DocumentReader(t -> true, Limits.DEFAULT)
            .read(new SourceText("rollgate.yaml", text))
            .documents()
            .get(0);
  }

  /** The mistake is marked in the text by its name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "a + MISTAKE",
        "\"a + MISTAKE\"",
        "'it''s + MISTAKE'",
        "\"\\\"\\u0041\\x41\\\" + \\\n      MISTAKE\"",
        "\"a\\n  + MISTAKE\"",
        "a +\n      b + MISTAKE",
        "|\n      a +\n        MISTAKE + b\n",
        "|2-\n        a +\n        MISTAKE + b\n",
        ">-\n      a + b\n      + MISTAKE\n\n      + c",
        ">\n      a\n        indented MISTAKE\n      c\n",
        "|\r\n      a +\r\n      MISTAKE\r\n",
        "\uD83D\uDE00 MISTAKE",
      })
  void findsThePlace(String scalar) {
    String text = "# \u00e4\npolicies:\n  - name: p\n    expression: " + scalar + "\n";
    Document.Parsed document = parse(text);
    String value = ((ScalarNode) node(document)).value();
    Span span = ScalarPlaces.find(document, KEY, position(value, value.indexOf("MISTAKE")));
    assertThat(span.start()).isEqualTo(text.indexOf("MISTAKE"));
  }

  private static Node node(Document.Parsed document) {
    MappingNode root = (MappingNode) document.root();
    SequenceNode policies = (SequenceNode) root.entry("policies").orElseThrow().value();
    return ((MappingNode) policies.items().get(0)).entry("expression").orElseThrow().value();
  }

  private static Position position(String value, int offset) {
    return new SourceText("value", value).position(offset);
  }

  @Test
  void theEndOfAnExpressionIsBehindItsLastCharacter() {
    String text = "policies:\n  - expression: |\n      a +\n\n# end\n";
    Span span = ScalarPlaces.find(parse(text), KEY, new Position(1, 4));
    assertThat(span.start()).isEqualTo(text.indexOf("+") + 1);
  }

  @Test
  void whatIsMissingIsTheNearestThingAroundIt() {
    String text = "policies:\n  - name: p\n";
    Span span = ScalarPlaces.find(parse(text), KEY, new Position(1, 1));
    assertThat(span.from()).isEqualTo(new Position(2, 5));
  }

  @Test
  void aCompilersProblemPointsIntoTheConfiguration() {
    String text =
        "policies:\n  - name: p\n    kinds: [Pod]\n    expression: |\n      true &&\n      objct.x\n";
    String expression = ((ScalarNode) node(parse(text))).value();
    PolicyException e =
        org.assertj.core.api.Assertions.catchThrowableOfType(
            PolicyException.class,
            () -> PolicyRules.compile(List.of(Policies.policy("Pod", expression)), Set.of()));
    assertThat(e.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.span(parse(text)).from()).isEqualTo(new Position(6, 7)));
  }
}
