package dev.rollgate.yaml;

import static dev.rollgate.yaml.Yaml.path;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.yaml.ScalarWriter.Context;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes stand where Kubernetes would read a text otherwise, and nowhere else. */
class ScalarWriterTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "deregistration_delay.timeout_seconds=30",
        "target-health.elbv2.k8s.aws/web",
        "a,b",
        "it's",
        "x#y",
        "~/x",
        "-x",
        "a:b",
        "25%",
        "größer"
      })
  void textThatReadsAsItselfStandsPlain(String text) {
    assertThat(write(text, Context.BLOCK)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yes",
        "~",
        "null",
        "0755",
        "1e3",
        "- x",
        "a: b",
        "a #b",
        " a",
        "a:",
        "*x",
        "{x}",
        "%x",
        "@x",
        "---",
        "...",
        "<<",
        "{{ x }}",
        "2026-11-25",
        "1:30"
      })
  void textThatSomeReaderTakesForSomethingElseStandsInQuotes(String text) {
    assertThat(write(text, Context.BLOCK)).isEqualTo('"' + text + '"');
  }

  @ParameterizedTest
  @ValueSource(strings = {"a,b", "a:b", "a]", "a}"})
  void betweenBracketsMoreHasToBeQuoted(String text) {
    assertThat(write(text, Context.BLOCK)).isEqualTo(text);
    assertThat(write(text, Context.FLOW)).isEqualTo('"' + text + '"');
  }

  @Property(tries = 2_000, seed = "20261125")
  void whatStandsPlainReadsAsText(@ForAll("texts") String text) {
    for (Context context : Context.values()) {
      String written = write(text, context);
      String line = context == Context.BLOCK ? "k: " + written : "k: [" + written + "]";
      Node value = Yaml.at(Yaml.mapping(line + "\n"), "k");
      Node read = value instanceof SequenceNode list ? list.items().get(0) : value;
      assertThat(read).isInstanceOf(ScalarNode.class);
      assertThat(((ScalarNode) read).value()).isEqualTo(text);
      assertThat(((ScalarNode) read).type()).isEqualTo(ScalarType.STRING);
    }
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars(" abyn019:#-?,[]{}&*!|>'\"%@`\\_.~=<é\u0085\u2028\t")
        .ofMinLength(0)
        .ofMaxLength(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'a': 1\n", "\"a\": 1\n"})
  void keysAndTextsAreQuotedAsTheirNeighboursAre(String text) throws RefusedEditException {
    String quote = text.substring(0, 1);
    assertThat(Edits.insert(text, path("b"), Content.of("yes")))
        .isEqualTo(text + quote + "b" + quote + ": " + quote + "yes" + quote + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a:\t1\n", "a: \t1\n"})
  void tabsBehindAColonAreKept(String text) throws RefusedEditException {
    assertThat(Edits.insert(text, path("b"), Content.of(2)))
        .isEqualTo(text + text.replace('a', 'b').replace('1', '2'));
  }

  private static String write(String text, Context context) {
    return ScalarWriter.write(Content.of(text), context, ScalarStyle.DOUBLE_QUOTED);
  }
}
