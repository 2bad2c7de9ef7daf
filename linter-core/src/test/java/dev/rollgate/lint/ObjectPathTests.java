package dev.rollgate.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Completeness;
import dev.rollgate.kube.CustomKinds;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.ResourceReader;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.Node;
import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.SourceText;
import dev.rollgate.yaml.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Ways to places in objects, and the words for them. */
class ObjectPathTests {

  private static final NodePath SPEC = NodePath.ROOT.key("spec");

  private static Resource object(String spec) {
    String text = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: a}\nspec: " + spec + "\n";
    Document document =
        new DocumentReader(t -> true, Limits.DEFAULT)
            .read(new SourceText("a.yaml", text))
            .documents()
            .get(0);
    return ResourceReader.read((Document.Parsed) document, CustomKinds.NONE, Completeness.WHOLE)
        .get(0)
        .resource();
  }

  private static NodePath at(Resource object, String mark) {
    SourceText source = object.document().span().source();
    int offset = source.text().indexOf(mark, source.text().indexOf("spec:"));
    return ObjectPath.below(object, new Span(source, offset, offset));
  }

  @Test
  void aPlaceIsOfTheDeepestNodeThatHoldsIt() {
    Resource object = object("{x: 12, y: [3, 45]}");
    assertThat(at(object, "x: 12")).isEqualTo(SPEC.key("x"));
    assertThat(at(object, "12")).isEqualTo(SPEC.key("x"));
    assertThat(at(object, "2,")).isEqualTo(SPEC.key("x"));
    assertThat(at(object, ", y")).as("behind the value").isEqualTo(SPEC);
    assertThat(at(object, "3")).isEqualTo(SPEC.key("y").index(0));
    assertThat(at(object, "5]")).isEqualTo(SPEC.key("y").index(1));
    assertThat(at(object, "]}")).isEqualTo(SPEC.key("y"));
    assertThat(at(object, "\n")).isEqualTo(NodePath.ROOT);
  }

  @Test
  void aValueThatIsNotWrittenHasAPlaceToo() {
    Resource object = object("{x: , y: 1}");
    NodePath path = SPEC.key("x");
    Node empty =
        ObjectPath.child(
                ObjectPath.child(object.document().root(), new NodePath.Key("spec")).orElseThrow(),
                new NodePath.Key("x"))
            .orElseThrow();
    assertThat(empty.span().text()).isEmpty();
    assertThat(ObjectPath.below(object, empty.span())).isEqualTo(path);
  }

  @Test
  void aPlaceOfAnotherTextIsTheObject() {
    Resource object = object("{x: 12}");
    Span other = new Span(new SourceText("b.yaml", "x".repeat(100)), 60, 60);
    assertThat(ObjectPath.below(object, other)).isEqualTo(NodePath.ROOT);
  }

  @Test
  void onlyWhatIsThereIsAChild() {
    Node items =
        ObjectPath.child(object("[a, b]").document().root(), new NodePath.Key("spec"))
            .orElseThrow();
    assertThat(ObjectPath.child(items, new NodePath.Index(1))).isPresent();
    assertThat(ObjectPath.child(items, new NodePath.Index(2))).isEmpty();
    assertThat(ObjectPath.child(items, new NodePath.Index(3))).isEmpty();
    assertThat(ObjectPath.child(items, new NodePath.Key("a"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, \\u0000",
    "31, \\u001f",
    "32, ' '",
    "126, ~",
    "127, \\u007f",
    "159, \\u009f",
    "160, \u00a0",
    "8231, \u2027",
    "8232, \\u2028",
    "8233, \\u2029",
    "8234, \u202a",
    "34, \\\"",
    "92, \\\\"
  })
  void whatCannotBeSeenIsWrittenAsItsCode(int character, String shown) {
    assertThat(ObjectPath.word("!" + (char) character + "z")).isEqualTo("\"!" + shown + "z\"");
  }
}
