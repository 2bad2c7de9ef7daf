package dev.rollgate.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Safety;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs hand over, and what is refused at once. */
class GivenTextTests {

  @TempDir private Path folder;

  @Test
  void halfASurrogatePairIsRefusedWithItsPlace() {
    assertThatThrownBy(() -> new Manifest("web.yaml", "a: \uD83D\uDE80 \uD83D"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("web.yaml: half a surrogate pair at character 7");
    assertThatThrownBy(() -> new Manifest("web.yaml", "\uDE80a"))
        .hasMessage("web.yaml: half a surrogate pair at character 1");
  }

  @Test
  void whatIsOutsideTheBasicPlaneComesBackAsItWas() throws Exception {
    String text = "apiVersion: v1\nkind: Namespace\nmetadata: {name: a} # \uD83D\uDE80\n";
    LintResult result = Rollgate.inFolder(folder).lint(new Manifest("ns.yaml", text));
    assertThat(result.projects().files().get(0).source().text()).isEqualTo(text);
  }

  @Test
  void twoTextsOfOneNameAreRefused() {
    Manifest text = new Manifest("web.yaml", "a: 1");
    assertThatThrownBy(() -> Rollgate.inFolder(folder).lint(text, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("web.yaml: two texts have this name");
    assertThatThrownBy(
            () -> Rollgate.inFolder(folder).lint(text, new Manifest("./k8s/../web.yaml", "a: 2")))
        .hasMessage("./k8s/../web.yaml: two texts have this name");
  }

  @Test
  void aTextHasANameThatAFileCanHave() {
    for (String name : List.of("", " ", "a\0b")) {
      assertThatThrownBy(() -> new Manifest(name, "a: 1"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the name of a text has to be one that a file can have");
    }
  }

  @Test
  void manualFixesAreNoLeastSafety() {
    assertThatThrownBy(() -> Rollgate.inFolder(folder).fix(Safety.MANUAL, folder))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fixes that are manual are for a person to make");
  }

  @Test
  void nothingToCheckIsNoFaultAndTold() throws Exception {
    LintResult result = Rollgate.inFolder(folder).lint(folder);
    assertThat(result.findings()).isEmpty();
    assertThat(result.isEmpty()).isTrue();
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullsAreNamedWhereTheyComeIn() {
    Rollgate.Builder builder = Rollgate.builder(folder);
    assertThatThrownBy(() -> new Manifest(null, "")).hasMessage("name");
    assertThatThrownBy(() -> new Manifest("a", null)).hasMessage("text");
    assertThatThrownBy(() -> Rollgate.builder(null)).hasMessage("folder");
    assertThatThrownBy(() -> builder.assuming(null)).hasMessage("change");
    assertThatThrownBy(() -> builder.configuration(null)).hasMessage("file");
    assertThatThrownBy(() -> builder.level("syntax", null)).hasMessage("level");
    assertThatThrownBy(() -> builder.option(null, "1")).hasMessage("option");
    assertThatThrownBy(() -> builder.today(null)).hasMessage("day");
    assertThatThrownBy(() -> builder.only((String) null)).hasMessage("rule");
    assertThatThrownBy(() -> builder.build().lint((Path) null)).hasMessage("path");
    assertThatThrownBy(() -> builder.build().fix((Safety) null, folder)).hasMessage("least");
  }

  @Test
  void aFindingIsOneLineInALog() throws Exception {
    LintResult result =
        Rollgate.inFolder(folder).lint(new Manifest("web.yaml", "kind: Pod\na: [\n"));
    assertThat(result.findings())
        .singleElement()
        .asString()
        .startsWith("web.yaml:")
        .contains(": error syntax: ")
        .doesNotContain("\n");
  }
}
