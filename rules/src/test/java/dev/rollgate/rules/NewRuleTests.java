package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.testdata.Fixture;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that starts a new rule, run on a copy of what it needs. */
class NewRuleTests {

  private static final Path ROOT = Fixture.root().getParent();
  private static final String JAVA = "rules/src/main/java/dev/rollgate/rules";

  @TempDir private Path folder;

  @BeforeEach
  void copyWhatTheScriptNeeds() throws IOException {
    for (String file : List.of("new-rule", "pom.xml", JAVA + "/BuiltInRules.java")) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(ROOT.resolve(file), folder.resolve(file));
    }
    Files.createDirectories(folder.resolve(JAVA + "/gate"));
    Files.createDirectories(folder.resolve("rules/src/main/resources/rule-pages"));
  }

  private String run(int code, String... args) throws IOException, InterruptedException {
    List<String> command = Stream.concat(Stream.of("bash", "new-rule"), Stream.of(args)).toList();
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(code);
    return output;
  }

  @Test
  void makesClassPageFixturesAndOneRegistryLine() throws Exception {
    List<String> before = Files.readAllLines(folder.resolve(JAVA + "/BuiltInRules.java"));
    run(0, "gate-made-up");
    assertThat(folder.resolve(JAVA + "/gate/GateMadeUp.java")).exists();
    assertThat(folder.resolve("rules/src/main/resources/rule-pages/gate-made-up.md")).exists();
    assertThat(folder.resolve("testdata/rules/gate-made-up/reports-the-fault/findings.txt"))
        .content()
        .isEqualTo("app.yaml:1:1: warning[gate-made-up] the message\n");
    List<String> after = Files.readAllLines(folder.resolve(JAVA + "/BuiltInRules.java"));
    assertThat(after).hasSize(before.size() + 2).containsAll(before);
    assertThat(after)
        .containsSubsequence(
            "          new GateLegacyPrefix(),",
            "          new GateMadeUp(),",
            "          new GateMissingOneOfMany(),");
  }

  @Test
  void makesNothingTwice() throws Exception {
    run(0, "gate-made-up");
    assertThat(run(2, "gate-made-up")).contains("is there already");
  }

  @Test
  void makesThePackageOfAFamilyThatHasNoRuleYet() throws Exception {
    run(0, "some-name");
    assertThat(folder.resolve(JAVA + "/rollout/SomeName.java")).exists();
    assertThat(folder.resolve(JAVA + "/rollout/package-info.java")).exists();
  }

  @Test
  void refusesNamesThatAreNone() throws Exception {
    assertThat(run(2, "GateMadeUp")).contains("usage");
    assertThat(run(2, "made-up", "nowhere")).contains("no such family");
  }
}
