package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which fixes are made, by options or by answers. */
class FixSelectionTests {

  private static final String SAFE = "gate-ns-annotation-not-label";
  private static final String UNSAFE = "gate-ns-label-wrong-value";

  private static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels:
          elbv2.k8s.aws/pod-readiness-gate-inject: enabled
      """;

  private static final String ANNOTATED = NAMESPACE.replace("labels:", "annotations:");
  private static final String WRONG_VALUE = NAMESPACE.replace("enabled", "'true'");
  private static final String RIGHT_VALUE = NAMESPACE.replace("enabled", "'enabled'");

  @TempDir private Path folder;

  @BeforeEach
  void writeOneSafeAndTwoUnsafe() throws IOException {
    Files.writeString(folder.resolve("a.yaml"), ANNOTATED.replace("shop", "one"));
    Files.writeString(folder.resolve("b.yaml"), WRONG_VALUE.replace("shop", "two"));
    Files.writeString(folder.resolve("c.yaml"), WRONG_VALUE.replace("shop", "three"));
  }

  private Result fix(boolean interactive, String answers, String... args) {
    String[] all = new String[args.length + 2];
    all[0] = "fix";
    System.arraycopy(args, 0, all, 1, args.length);
    all[args.length + 1] = ".";
    return new TestProgram(folder, interactive).run(answers, all);
  }

  private void files(String a, String b, String c) throws IOException {
    assertThat(folder.resolve("a.yaml")).content().isEqualTo(a.replace("shop", "one"));
    assertThat(folder.resolve("b.yaml")).content().isEqualTo(b.replace("shop", "two"));
    assertThat(folder.resolve("c.yaml")).content().isEqualTo(c.replace("shop", "three"));
  }

  @Test
  void onlyMakesTheFixesOfTheseRules() throws IOException {
    fix(false, "", "--unsafe", "--only", UNSAFE);
    files(ANNOTATED, RIGHT_VALUE, RIGHT_VALUE);
  }

  @Test
  void onlyDoesNotMakeAnUnsafeFixWelcome() throws IOException {
    fix(false, "", "--only", UNSAFE);
    files(ANNOTATED, WRONG_VALUE, WRONG_VALUE);
  }

  @Test
  void exceptLeavesTheFixesOfARuleAway() throws IOException {
    fix(false, "", "--unsafe", "--except", UNSAFE + ",prestop-missing");
    files(NAMESPACE, WRONG_VALUE, WRONG_VALUE);
  }

  @Test
  void aRuleThatDoesNotExistIsWrongUsageAndChangesNothing() throws IOException {
    Result result = fix(false, "", "--unsafe", "--only", "gate-no-such");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("rollgate: no such rule: gate-no-such");
    files(ANNOTATED, WRONG_VALUE, WRONG_VALUE);
  }

  @Test
  void answersDecideAboutEachFix() throws IOException {
    Result result = fix(true, "n\nperhaps\ny\nn\n", "--interactive");
    files(ANNOTATED, RIGHT_VALUE, WRONG_VALUE);
    assertThat(result.out())
        .contains("error[" + UNSAFE + "]")
        .contains("-    elbv2.k8s.aws/pod-readiness-gate-inject: 'true'\n+    elbv2")
        .contains(
            "Make this fix? [y]es, [n]o, [a]ll of " + SAFE + ", [q]uit and make those so far: ")
        .contains("Answer y, n, a or q.");
  }

  @Test
  void allAsksNoMoreAboutTheRule() throws IOException {
    fix(true, "n\na\n", "-i");
    files(ANNOTATED, RIGHT_VALUE, RIGHT_VALUE);
  }

  @Test
  void quitKeepsWhatWasAcceptedBefore() throws IOException {
    fix(true, "y\nq\n", "-i");
    files(NAMESPACE, WRONG_VALUE, WRONG_VALUE);
  }

  @Test
  void theEndOfTheAnswersIsQuit() throws IOException {
    fix(true, "", "-i");
    files(ANNOTATED, WRONG_VALUE, WRONG_VALUE);
  }

  @Test
  void interactiveNeedsATerminal() throws IOException {
    Result result = fix(false, "y\n", "-i");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("rollgate: --interactive needs a terminal");
    files(ANNOTATED, WRONG_VALUE, WRONG_VALUE);
  }

  @Test
  void interactiveWritesFilesAlone() {
    assertThat(fix(true, "", "-i", "--diff").code()).isEqualTo(ExitCode.USAGE);
    assertThat(new TestProgram(folder, true).run(ANNOTATED, "fix", "-i", "-").code())
        .isEqualTo(ExitCode.USAGE);
  }
}
