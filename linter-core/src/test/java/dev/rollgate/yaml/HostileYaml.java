package dev.rollgate.yaml;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Texts that bring readers down by their size or shape: the cases 25 and 64, too large to keep.
 *
 * @param problem what is said of the last document; empty where it is read
 */
record HostileYaml(String name, String text, String problem) {

  private static final String TOO_DEEP = "collections are nested more than 100 levels deep";

  static Stream<HostileYaml> all() {
    return Stream.of(
        new HostileYaml("25 a line of a million", "a: " + "x".repeat(1_000_000) + "\n", ""),
        new HostileYaml("25 a flow list of one line", "a: [" + "1, ".repeat(100_000) + "]\n", ""),
        new HostileYaml("25 a text of four million", "a: |\n" + "  line\n".repeat(600_000), ""),
        new HostileYaml("25 mappings within mappings", nested(99), ""),
        new HostileYaml("25 mappings within too many", nested(101), TOO_DEEP),
        new HostileYaml("64 alias bomb", aliasBomb(), aliasBombProblem()),
        new HostileYaml("64 dashes on a line", "- ".repeat(50_000) + "a\n", TOO_DEEP),
        new HostileYaml("64 dashes on lines", "a:\n" + "- ? - ".repeat(20_000), TOO_DEEP),
        new HostileYaml("64 brackets", "[".repeat(20_000), TOO_DEEP),
        new HostileYaml("64 braces", "{a: ".repeat(20_000), TOO_DEEP),
        new HostileYaml(
            "64 alias of itself",
            "a: &a [*a]\n",
            "alias \"*a\" stands inside the node that it names"),
        new HostileYaml("64 documents", "a: 1\n---\n".repeat(100_000) + "kind: X\n", ""));
  }

  /** Documents without a kind are out of scope, as they are in a run of the program. */
  YamlFile read() {
    DocumentReader reader =
        new DocumentReader(
            t -> t.length() > 100 || !t.toString().startsWith("---\na: 1"), Limits.DEFAULT);
    return reader.read(new SourceText("in.yaml", text));
  }

  private static String nested(int levels) {
    return IntStream.range(0, levels)
            .mapToObj(i -> " ".repeat(i) + "a:\n")
            .collect(Collectors.joining())
        + " ".repeat(levels)
        + "1\n";
  }

  private static String aliasBomb() {
    return "a0: &a0 [x, x]\n"
        + IntStream.rangeClosed(1, 30)
            .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
            .collect(Collectors.joining());
  }

  private static String aliasBombProblem() {
    return "the document has more than 1,000,000 nodes once its aliases are followed";
  }

  @Override
  public String toString() {
    return name;
  }
}
