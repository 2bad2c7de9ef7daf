package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** What the program says of itself. */
class HelpTests {

  @TempDir private static Path folder;

  private static Result run(String... args) {
    return new TestProgram(folder, false).run("", args);
  }

  private static Stream<String> commands() {
    return new TestProgram(folder, false).commandLine().getSubcommands().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandHasAHelpWithExamplesThatFitsAScreen(String command) {
    Result help = run(command, "--help");
    assertThat(help.code()).isEqualTo(ExitCode.OK);
    assertThat(help.out().lines().filter(l -> !l.startsWith(" ")).toList().get(1))
        .matches("[A-Z].*\\.");
    assertThat(help.out().lines()).hasSizeLessThanOrEqualTo(45).allMatch(l -> l.length() <= 100);
    String examples = "\n\nExamples:\n";
    assertThat(help.out()).contains(examples);
    assertThat(help.out().substring(help.out().indexOf(examples) + examples.length()).lines())
        .hasSizeGreaterThanOrEqualTo(2)
        .allMatch(l -> l.startsWith("  ") && l.contains("rollgate " + command));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyOptionSaysWhatItIsFor(String command) {
    CommandLine line = new TestProgram(folder, false).commandLine().getSubcommands().get(command);
    assertThat(line.getCommandSpec().args()).allMatch(arg -> arg.description().length > 0);
  }

  @Test
  void helpListsTheCommandsInTheOrderOfTheirUse() {
    assertThat(commands())
        .startsWith("lint", "fix", "explain", "rules", "graph", "files", "config", "init");
    assertThat(run("--help").out()).containsSubsequence("\n  lint ", "\n  fix ", "\n  graph ");
  }

  @Test
  void withoutACommandHelpIsAFaultOfTheUser() {
    assertThat(run()).isEqualTo(new Result(ExitCode.USAGE, "", run("--help").out()));
  }
}
