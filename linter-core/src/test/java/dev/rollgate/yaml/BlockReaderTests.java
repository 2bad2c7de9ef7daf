package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the reader of plain blocks takes is what the engine makes of the same text. */
class BlockReaderTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a: 1\n",
        "a: 1",
        "# comment\n---\n# more\na: 1 # why\n\nb: two words\n",
        "a:\n  b:\n    c: x\n  d: y\n",
        "a:\n- x\n- y\nb: z\n",
        "a:\n  - x\n  - b: 1\n    c: 2\n  - - p\n    - q\n",
        "a:\nb:\n- \n-\n- c:\n",
        "a: \"x: y # z\"\n'b c': 'd'\n",
        "a: { b: c, \"d\": [ e, {f: 1}, [] ] } # x\n",
        "- {a: b}\n- [[x], y]\n",
        "a: {}\nb: []\nc: [x, \"y\", 'z', -1, /p.q]\n",
        "a: |\n  one\n\n    two\n  three\n\nb: |-\n  x\n\n\nc: 1\n",
        "a: >-\n  one\n  two\nb: >\n  three\n",
        "- a\n- b: |\n    text\n  c: -1\n",
        "a: http://x#y\nb: x:y\nc: x,]}\n",
        "a: 1\na: 2\n",
        "a: \u00e9\u4e2d\n",
      })
  void plainBlocksAreTaken(String text) {
    assertThat(ofBlocks(text)).isPresent().isEqualTo(ofEngine(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# nothing\n",
        "word\n",
        "a: b: c\n",
        "a: b\n  c\n",
        "- a\nb: c\n",
        "a: 1\n- b\n",
        "a:\n    b: 1\n  c: 2\n",
        "a: &x 1\nb: *x\n",
        "a: !!str 1\n",
        "a: \"x\\n\"\n",
        "a: 'it''s'\n",
        "a: \"two\n  lines\"\n",
        "a: [x: y]\n",
        "a: [x,\n  y]\n",
        "a: [x,]\n",
        "a: {b: c d}\n",
        "a: {b:c}\n",
        "a: {b}\n",
        "a: {b: }\n",
        "a: {b: c,}\n",
        "a: {b: c\n",
        "{\"a\": 1}\n",
        "? a\n: b\n",
        "a :  b\n",
        "a:\tb\n",
        "a: 1\r\nb: 2\r\n",
        "a: |+\n  x\n\n",
        "a: |2\n  x\n",
        "a: |\n      \n  x\n",
        "a: |\n  no break at the end",
        "a: >\n  one\n\n  two\n",
        "a: 'x'y\n",
        "a: 'x'#y\n",
        "--- a: 1\n",
        "a: 1\n...\n",
        "%YAML 1.2\n---\na: 1\n",
        "a: - b\n",
        "a: -\n",
        "a: @b\n",
        "a: {{ .Values.x }}\n",
        "a: \ud83d\ude00\n",
        "\ufeffa: 1\n",
        "a: \u007f\n",
        "a: \u0085\n",
        "a: b\u0000\n",
        "a: \ufffe\n",
      })
  void allElseIsLeftToTheEngine(String text) {
    assertThat(ofBlocks(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s: b\n", "a: {%s: b}\n", "a: {\"%s\": b}\n"})
  void keysThatAreTooLongAreLeftToTheEngine(String text) {
    assertThat(ofBlocks(text.formatted("k".repeat(1100)))).isEmpty();
  }

  @Property(tries = 20_000)
  void whateverIsTakenIsWhatTheEngineSays(@ForAll("texts") String text) {
    Optional<String> taken = ofBlocks(text);

    if (taken.isPresent()) {
      assertThat(taken).isEqualTo(ofEngine(text));
    }
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "a",
            "b: ",
            "c:",
            "d: 1",
            " ",
            "  ",
            "    ",
            "\n",
            "\n",
            "\n  ",
            "\n    ",
            "- ",
            "\n- ",
            "\n  - ",
            "-",
            ":",
            " # x",
            "#",
            "'e'",
            "\"f\"",
            "'",
            "\"",
            "[",
            "]",
            "[g, h]",
            ",",
            "{}",
            "|",
            "|-\n",
            ": |\n  ",
            ": >-\n  ",
            "---\n",
            "...",
            "<<: ",
            "?",
            "~",
            "\t",
            "\u00e9");
    return words.list().ofMaxSize(24).map(list -> list.stream().collect(Collectors.joining()));
  }

  private static Optional<String> ofBlocks(String text) {
    return BlockReader.read(span(text), Limits.DEFAULT)
        .map(b -> dump(b.root().orElseThrow()) + dump(b.duplicates()) + b.scalars().size());
  }

  private static Optional<String> ofEngine(String text) {
    return DocumentReader.tree(span(text), text, Limits.DEFAULT, false)
        .map(d -> dump(d.root()) + dump(d.duplicateKeys()) + scalars(d.root()));
  }

  private static Span span(String text) {
    return new SourceText("test.yaml", text).whole();
  }

  private static int scalars(Node node) {
    if (node instanceof MappingNode mapping) {
      return mapping.entries().stream().mapToInt(e -> scalars(e.key()) + scalars(e.value())).sum();
    }
    return node instanceof SequenceNode sequence
        ? sequence.items().stream().mapToInt(BlockReaderTests::scalars).sum()
        : 1;
  }

  private static String dump(List<Document.DuplicateKey> keys) {
    return keys.stream()
        .map(k -> k.key() + k.again().start() + "," + k.first().start() + " ")
        .collect(Collectors.joining());
  }

  /** All that a node is: where it stands, how it is written, and what it holds. */
  private static String dump(Node node) {
    String place = node.outerStart() + "," + node.start() + "-" + node.end() + " ";
    if (node instanceof ScalarNode scalar) {
      return place + scalar.style() + " " + scalar.type() + " <" + scalar.value() + ">\n";
    }
    if (node instanceof MappingNode mapping) {
      return mapping.entries().stream()
          .map(e -> dump(e.key()) + dump(e.value()))
          .collect(Collectors.joining("", place + mapping.flow() + " {\n", "}\n"));
    }
    return ((SequenceNode) node)
        .items().stream()
            .map(BlockReaderTests::dump)
            .collect(Collectors.joining("", place + ((SequenceNode) node).flow() + " [\n", "]\n"));
  }
}
