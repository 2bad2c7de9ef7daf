package dev.rollgate.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.report.Attacks;
import dev.rollgate.report.Style;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The notations, with names that try to break out of them. */
class GraphWriterTests {

  private static final String HOSTILE = "a\"]; end\n<b> #quot; \\N `x` \u001b[31m";

  private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"");

  /** Mermaid knows no backslash; numbers in {@code #...;} are characters to it. */
  private static final String MERMAID_TEXT = "\"(?:[\\p{L}\\p{Nd} _.,:/()=→-]|#\\d+;|<br/>)*\"";

  private static final TrafficGraph GRAPH =
      new TrafficGraph(
          List.of(
              new GraphNode("b", HOSTILE, "f\u001b.yaml", State.FOUND, "", Faults.NONE),
              new GraphNode(
                  "s", "Service", "s.yaml", State.FOUND, "", new Faults(1, 2, List.of("x", "y"))),
              new GraphNode("p", "pods", "", State.UNKNOWN, "elsewhere", Faults.NONE)),
          List.of(
              new GraphEdge("b", "s", "port \"|1", State.BROKEN),
              new GraphEdge("s", "p", "", State.UNKNOWN)),
          List.of("b"));

  @Test
  void mermaidGetsWhatItCouldReadByNumber() {
    assertThat(new MermaidGraph().write(GRAPH))
        .startsWith(
            """
            flowchart LR
              b["a#34;#93;#59; end#92;u000a#60;b#62; #35;quot#59; #92;N #96;x#96; #92;u001b#91;31m"]
              s["Service<br/>1 error, 2 warnings<br/>x<br/>y"]:::error
              p["pods<br/>unknown: elsewhere"]:::unknown
              b --x|"port #34;#124;1"| s
              s -.-> p
              classDef error\
            """);
  }

  @Test
  void dotGetsQuotesAndBackslashesEscaped() {
    assertThat(new DotGraph().write(GRAPH))
        .isEqualTo(
            """
            digraph traffic {
              rankdir=LR
              node [shape=box]
              b [label="a\\"]; end\\\\u000a<b> #quot; \\\\N `x` \\\\u001b[31m"]
              s [label="Service\\n1 error, 2 warnings\\nx\\ny", penwidth=2, color=red]
              p [label="pods\\nunknown: elsewhere", style=dashed]
              b -> s [label="port \\"|1", style=dashed, color=red]
              s -> p [label="", style=dashed]
            }
            """);
  }

  @Test
  void textSpellsControlCharactersOut() {
    assertThat(new TextGraph(Style.PLAIN).write(GRAPH))
        .isEqualTo(
            """
            a"]; end\\u000a<b> #quot; \\N `x` \\u001b[31m in f\\u001b.yaml
            └─ port "|1 ─▶ Service  1 error, 2 warnings: x, y
               └─ pods: unknown, elsewhere
            """);
  }

  static Stream<String> attacks() {
    return Attacks.names();
  }

  /** No parser of these notations is at hand: what stands between quotes is cut out by hand. */
  @ParameterizedTest
  @MethodSource("attacks")
  void aNameNeverLeavesItsQuotes(String name) {
    TrafficGraph attacked = graph(name);
    TrafficGraph harmless = graph(Attacks.HARMLESS);
    for (GraphWriter writer : List.of(new MermaidGraph(), new DotGraph())) {
      assertThat(STRING.matcher(writer.write(attacked)).replaceAll("\"\""))
          .isEqualTo(STRING.matcher(writer.write(harmless)).replaceAll("\"\""));
      Attacks.requireNoCommands(writer.write(attacked));
    }
    String mermaid = new MermaidGraph().write(attacked);
    STRING.matcher(mermaid).results().forEach(r -> assertThat(r.group()).matches(MERMAID_TEXT));
    TextGraph text = new TextGraph(Style.PLAIN);
    assertThat(text.write(attacked)).hasLineCount(text.write(harmless).lines().toList().size());
    Attacks.requireNoCommands(text.write(attacked));
  }

  private static TrafficGraph graph(String name) {
    return new TrafficGraph(
        List.of(
            new GraphNode("a", name, name + ".yaml", State.FOUND, "", Faults.NONE),
            new GraphNode("b", name, "", State.UNKNOWN, name, Faults.NONE)),
        List.of(new GraphEdge("a", "b", name, State.BROKEN)),
        List.of("a"));
  }

  @Test
  void coloursFollowTheWorstFault() {
    assertThat(new TextGraph(Style.COLOURED).write(GRAPH))
        .contains("\u001b[1;31m1 error, 2 warnings\u001b[0m: x, y");
  }
}
