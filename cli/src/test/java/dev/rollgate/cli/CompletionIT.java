package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The script for shells, read and asked by a shell. */
class CompletionIT {

  @TempDir private Path folder;

  private Path script;

  @BeforeEach
  void writeTheScript() throws Exception {
    TestProgram program = new TestProgram(folder, false);
    script = Files.writeString(folder.resolve("rollgate.bash"), script(program, "bash"));
  }

  private static String script(TestProgram program, String shell) {
    return program.run("", "completion", shell).out();
  }

  private static String bash(String... args) throws Exception {
    Process process =
        new ProcessBuilder(args).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return out.strip();
  }

  @Test
  void theScriptIsSoundAndTheSameEveryTime() throws Exception {
    assertThat(bash("bash", "-n", script.toString())).isEmpty();
    TestProgram elsewhere = new TestProgram(Path.of("/"), false);
    assertThat(script(elsewhere, "zsh"))
        .isEqualTo(Files.readString(script))
        .contains("bashcompinit");
  }

  @ParameterizedTest
  @CsvSource({
    "'rollgate gr', graph",
    "'rollgate explain prestop-m', prestop-missing",
    "'rollgate explain syntax grace-z', grace-zero",
    "'rollgate fix --only pdb-mi', pdb-missing",
    "'rollgate graph --output me', mermaid",
    "'rollgate files --std', --stdin-filename",
    "'rollgate completion z', zsh",
    "'rollgate krm --fail-on ne', never",
  })
  void wordsAreCompleted(String line, String completed) throws Exception {
    List<String> words = List.of(line.split(" "));
    String ask =
        "source \"$0\"; COMP_WORDS=(%s); COMP_CWORD=%d; _complete_rollgate; echo \"${COMPREPLY[@]}\""
            .formatted(line, words.size() - 1);
    assertThat(bash("bash", "--norc", "-c", ask, script.toString())).isEqualTo(completed);
  }
}
