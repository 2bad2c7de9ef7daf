package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Input that is too much, forbidden, or of a version yet unknown: a message, never a crash. */
class ReaderLimitsTests {

  @Test
  void tooDeepNestingNamesTheLimitInsteadOfOverflowingTheStack() {
    Document.Broken broken = Yaml.broken("[".repeat(20_000));

    assertThat(broken.problem()).isEqualTo("collections are nested more than 100 levels deep");
    assertThat(broken.at().from()).isEqualTo(new Position(1, 101));
  }

  @Test
  void nestingUpToTheLimitIsRead() {
    Limits limits = new Limits(1000, 3, 1000);

    assertThat(Yaml.file("[[[1]]]", limits).documents().get(0)).isInstanceOf(Document.Parsed.class);
    assertThat(Yaml.broken("[[[[1]]]]", limits).problem())
        .isEqualTo("collections are nested more than 3 levels deep");
  }

  @Test
  void aFileOverTheLimitNamesIt() {
    assertThat(Yaml.broken("a: 1234567890\n", new Limits(10, 10, 10)).problem())
        .isEqualTo("the file has more than 10 characters");
  }

  @Test
  void aFileOverTheParsersOwnLimitIsRead() {
    String long5Mb = "a: " + "x".repeat(5 * 1024 * 1024) + "\n";

    assertThat(Yaml.scalar(Yaml.mapping(long5Mb), "a").value()).hasSize(5 * 1024 * 1024);
  }

  @Test
  void anAliasBombIsStoppedByTheNodesItStandsFor() {
    String bomb =
        "a0: &a0 [x, x]\n"
            + IntStream.rangeClosed(1, 30)
                .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
                .collect(Collectors.joining());

    assertThat(Yaml.broken(bomb).problem())
        .isEqualTo("the document has more than 1,000,000 nodes once its aliases are followed");
  }

  @Test
  void manyAliasesOfASmallNodeAreNoBomb() {
    String text = "a: &a [x]\nb: [" + "*a, ".repeat(1000) + "]\n";

    assertThat(((SequenceNode) Yaml.at(Yaml.mapping(text), "b")).items()).hasSize(1000);
  }

  @Test
  void aKeyThatIsTooLongIsNamedAsSuch() {
    assertThat(Yaml.broken("k".repeat(1100) + ": 1\n").problem())
        .isEqualTo("a key has more than 1024 characters");
  }

  @Test
  void forbiddenCharactersAreNamedWithTheirPlace() {
    Document.Broken bell = Yaml.broken("a: 1\nb: x\u0007y\n");
    assertThat(bell.problem()).isEqualTo("character U+0007 is not allowed in YAML");
    assertThat(bell.at().from()).isEqualTo(new Position(2, 5));
    assertThat(Yaml.broken("a: \u0000\n").problem())
        .isEqualTo("character U+0000 is not allowed in YAML");
    assertThat(Yaml.broken("a: \uD83D\n").problem())
        .isEqualTo("character U+D83D is not allowed in YAML");
    assertThat(Yaml.broken("a: \uFFFE\n").problem())
        .isEqualTo("character U+FFFE is not allowed in YAML");
  }

  @Test
  void aSurrogatePairOnABufferBoundaryShiftsNothing() {
    for (int filling = 1015; filling < 1030; filling++) {
      MappingNode root = Yaml.mapping("a: '" + "x".repeat(filling) + "😀'\nb: c\n");

      assertThat(Yaml.at(root, "b").span().text()).as("filling %d", filling).isEqualTo("c");
    }
  }

  @Test
  void aRepeatedKeyIsKeptAndBothPlacesAreKnown() {
    Document.Parsed document = Yaml.parse("a: 1\nb: 2\n\"a\": 3\n");

    assertThat(document.duplicateKeys())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.key()).isEqualTo("a");
              assertThat(d.first().from()).isEqualTo(new Position(1, 1));
              assertThat(d.again().from()).isEqualTo(new Position(3, 1));
            });
    assertThat(Yaml.scalar(document.root(), "a").value()).isEqualTo("3");
  }

  @Test
  void versionsOfYamlOneAreReadAndTwoIsBroken() {
    assertThat(Yaml.scalar(Yaml.mapping("%YAML 1.3\n---\na: 1\n"), "a").value()).isEqualTo("1");
    assertThat(Yaml.broken("%YAML 2.0\n---\na: 1\n").problem()).isNotBlank();
  }

  @Test
  void aBrokenDocumentLeavesTheOthersReadable() {
    YamlFile file = Yaml.file("a: 1\n---\nb: [\n---\nc: 1\n");

    assertThat(file.documents())
        .extracting(d -> (Object) d.getClass())
        .containsExactly(Document.Parsed.class, Document.Broken.class, Document.Parsed.class);
  }

  @Test
  void aDocumentThatCannotMatterIsNotParsed() {
    DocumentReader reader = new DocumentReader(t -> t.toString().contains("b"), Limits.DEFAULT);
    YamlFile file = reader.read(new SourceText("in.yaml", "a: [\n---\nb: 1\n"));

    assertThat(file.documents().get(0)).isInstanceOf(Document.OutOfScope.class);
    assertThat(file.documents().get(1)).isInstanceOf(Document.Parsed.class);
  }
}
