package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What reading costs, counted in allocated bytes: twice the text costs about twice as much. */
class ReaderCostTests {

  private static final int REPEATED = 4_000;

  private static final String MANIFEST =
      """
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: web
      spec:
        selector: {app: web}
        ports:
          - name: http
            port: 80
      """;

  /** Ten keys and six scalars in five mappings and a list. */
  private static final int NODES = 22;

  /** What a node may take while it is read; a fifth above what it took when this was written. */
  private static final long NODE_BYTES = 220;

  /**
   * A text that repeats a piece.
   *
   * @param before stands once before the pieces
   * @param after stands once behind them
   */
  record Shape(String before, String piece, String after) {

    String text(int count) {
      return before + piece.repeat(count) + after;
    }
  }

  static Stream<Shape> shapes() {
    return Stream.of(
        new Shape("", "a: 1\n---\n", ""),
        new Shape("", "...\n", "a: 1\n"),
        new Shape("", "%FOO bar\n", "---\na: 1\n"),
        new Shape("a:\n", "- b: {c: [d, e]}\n", ""),
        new Shape("a:\n", "- |\n  text\n\n", ""),
        new Shape("a: [", "'q', \"d\", ", "]\n"),
        new Shape("a: \"", "\\n\\u0041 \n ", "\"\n"),
        new Shape("a: ", "word\n  ", "\n"),
        new Shape("a: ", " ", "b\n"),
        new Shape("", "# comment\n", "a: 1\n"),
        new Shape("", "? a\n", ""),
        new Shape("", "\"a\": 1\r\n", ""),
        new Shape("a: &a [x]\nb: [", "*a, ", "]\n"),
        new Shape("a:\n", "- &a !!str x\n", ""),
        new Shape("a: '😀", "😀", "'\n"),
        new Shape("a: [", "| ", "{{ x }}\n"),
        new Shape("a: [", " | # {{\n", "{{ x }}\n"),
        new Shape("a: [", "\"", "{{ x }}\n"),
        new Shape("", "- ", "|\n {{ x }}\n[\n"),
        new Shape("a: ", "{{ x }}", "\n"),
        new Shape("", "{{ x }}\n", "a: b\n"),
        new Shape("a: ", "${X} ", ": [\n"),
        new Shape("a: [", "{{ \"x\" ", "\n"));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void twiceTheTextCostsTwiceAsMuch(Shape shape) {
    String once = shape.text(REPEATED);
    String twice = shape.text(2 * REPEATED);
    cost(once);
    assertThat(cost(twice)).isLessThan(cost(once) * 5 / 2);
  }

  @Test
  void eachKeyAndEachValueIsOneNodeThatTakesNoMoreThanItsShare() {
    String text = MANIFEST.repeat(REPEATED);
    int nodes = REPEATED * NODES;
    assertThat(nodes(text)).isEqualTo(nodes);
    long allocated = AllocationBound.allocated(() -> Yaml.file(text));
    assertThat(allocated / nodes).isBetween(NODE_BYTES / 10, NODE_BYTES);
  }

  private static int nodes(String text) {
    int count = 0;
    for (Document document : Yaml.file(text).documents()) {
      count += nodes(((Document.Parsed) document).root());
    }
    return count;
  }

  private static int nodes(Node node) {
    int count = 1;
    if (node instanceof MappingNode mapping) {
      for (MappingNode.Entry entry : mapping.entries()) {
        count += nodes(entry.key()) + nodes(entry.value());
      }
    } else if (node instanceof SequenceNode sequence) {
      for (Node item : sequence.items()) {
        count += nodes(item);
      }
    }
    return count;
  }

  private static long cost(String text) {
    return AllocationBound.allocated(() -> read(text));
  }

  /** Trees, the outlines of templates, and comments. */
  private static void read(String text) {
    Optional<Document> before = Optional.empty();
    for (Document document : Yaml.file(text).documents()) {
      if (document instanceof Document.Templated templated) {
        templated.outline();
      }
      Comments.of(document, before);
      before = Optional.of(document);
    }
  }
}
