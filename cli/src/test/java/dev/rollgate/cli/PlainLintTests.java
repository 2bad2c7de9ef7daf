package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths alone, which are linted without what reads options. */
class PlainLintTests {

  @TempDir private Path folder;

  private TestProgram.Result run(String... args) {
    return new TestProgram(folder, false).run("", args);
  }

  /** What the same words come to when an option that changes nothing makes picocli read them. */
  private TestProgram.Result read(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--fail-on=warning");
    return run(all.toArray(String[]::new));
  }

  @Test
  void itFindsWhatItFindsWithOptions() {
    String demo = Path.of(System.getProperty("rollgate.testdata"), "demo").toString();
    assertThat(run("lint", demo)).isEqualTo(read("lint", demo));
    assertThat(run("lint", demo).code()).isEqualTo(ExitCode.FINDINGS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-such-file.yaml", "", ".", "\0"})
  void itFailsInTheSameWay(String path) {
    assertThat(run("lint", path)).isEqualTo(read("lint", path));
    assertThat(run("lint", path).code()).isNotZero();
  }

  @Test
  void aFileOfArgumentsIsReadByWhatReadsOptions() throws Exception {
    Files.writeString(folder.resolve("words"), "--help");
    assertThat(run("lint", "@" + folder.resolve("words")).out()).startsWith("Usage: rollgate lint");
  }

  @Test
  void eachCommandIsThereWhenItIsMadeAlone() {
    for (String command : new TestProgram(folder, false).commandLine().getSubcommands().keySet()) {
      assertThat(run(command, "--help").out()).startsWith("Usage: rollgate " + command);
    }
    assertThat(run("lnt").err()).contains("lint");
  }

  @ParameterizedTest
  @CsvSource({
    "true,  TERM=xterm, true",
    "false, TERM=xterm, false",
    "true,  TERM=dumb, false",
    "true,  NO_COLOR=, false",
    "true,  CLICOLOR=0, false",
    "false, CLICOLOR_FORCE=1, true",
    "false, CLICOLOR_FORCE=0, false",
    "true,  ComSpec=cmd, false",
    "true,  ConEmuANSI=OFF, false"
  })
  void coloursAreForTerminalsAndForWhoForcesThem(
      boolean terminal, String variable, boolean colours) {
    String[] words = variable.split("=", 2);
    assertThat(Colours.areWanted(Map.of(words[0], words[1]), terminal)).isEqualTo(colours);
  }
}
