package dev.rollgate.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The ways to write YAML that editors get wrong, one folder each in {@code testdata/yaml}: what the
 * reader says of them, what comes of edits beside them, and that no edit anywhere corrupts them.
 */
class YamlCaseTests {

  static List<YamlCase> cases() {
    return YamlCase.all();
  }

  @Test
  void everyCaseIsListed() {
    String list = new String(YamlCase.read(YamlCase.root().resolve("README.md")), UTF_8);
    assertThat(IntStream.rangeClosed(1, 64)).allMatch(n -> list.contains("\n| " + n + " |"));
    assertThat(cases()).allMatch(c -> list.contains("`" + c.name() + "`"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theReaderSaysWhatIsPinned(YamlCase fixture) throws IOException {
    String account = ReaderAccount.of(fixture);
    if (YamlCase.updates()) {
      Files.writeString(fixture.account(), account);
    }
    assertThat(account).isEqualTo(new String(YamlCase.read(fixture.account()), UTF_8));
  }

  @TestFactory
  Stream<DynamicTest> editsGiveTheExpectedBytes() {
    return cases().stream()
        .flatMap(
            fixture ->
                fixture.edits().stream()
                    .map(
                        edit ->
                            DynamicTest.dynamicTest(
                                fixture.name() + "/" + edit.name(), () -> check(fixture, edit))));
  }

  private static void check(YamlCase fixture, YamlCaseEdit edit) throws IOException {
    YamlFile file = Yaml.file(fixture.text());
    try {
      String after = EditLaws.apply(edit.change(file));
      if (YamlCase.updates()) {
        Files.deleteIfExists(edit.refused());
        Files.writeString(edit.expected(), after);
      }
      assertThat(after).isEqualTo(new String(YamlCase.read(edit.expected()), UTF_8));
    } catch (RefusedEditException e) {
      if (YamlCase.updates()) {
        Files.deleteIfExists(edit.expected());
        Files.writeString(edit.refused(), e.reason() + "\n");
      }
      assertThat(e.reason() + "\n").isEqualTo(new String(YamlCase.read(edit.refused()), UTF_8));
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyChangeEverywhereIsRefusedOrKeepsTheLaws(YamlCase fixture) {
    if (fixture.isText()) {
      EveryEdit.check(YamlVariant.of(Yaml.file(fixture.text()), fixture.json()));
    }
  }

  @ParameterizedTest
  @MethodSource("dev.rollgate.yaml.HostileYaml#all")
  void whatIsTooMuchIsNamedAndWhatIsLargeIsEdited(HostileYaml hostile) throws RefusedEditException {
    YamlFile file = hostile.read();
    Document last = file.documents().get(file.documents().size() - 1);
    if (last instanceof Document.Broken broken) {
      assertThat(broken.problem()).isEqualTo(hostile.problem());
    } else {
      assertThat(hostile.problem()).isEmpty();
      Document.Parsed parsed = (Document.Parsed) last;
      List<Edit> edits =
          Editor.edits(List.of(new Change.Insert(parsed, NodePath.ROOT.key("new"), Content.of(1))));
      assertThat(Edit.apply(hostile.text(), edits)).isEqualTo(hostile.text() + "new: 1\n");
    }
  }
}
