package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code --verbose} and {@code --statistics} tell. */
class RunLogTests {

  private static final String WRONG_VALUE =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels:
          elbv2.k8s.aws/pod-readiness-gate-inject: 'true'
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writeManifests() throws IOException {
    String template = "apiVersion: v1\nkind: Service\nname: {{ .Values.name }}\n";
    write("ns.yaml", WRONG_VALUE + "---\na: 1\n---\n" + template);
    write("other.yaml", WRONG_VALUE.replace("shop", "bar"));
    write("broken.yaml", "apiVersion: v1\nkind: Service\n  metadata: [\n");
    Files.write(folder.resolve("wide.yaml"), "kind: Pod".getBytes(StandardCharsets.UTF_16));
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private Result run(String... args) {
    return new TestProgram(folder, false).run("", args);
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint", "fix"})
  void verboseTellsWhatCountedAndWhatWasSkipped(String command) throws IOException {
    write("rollgate.yaml", "# nothing yet\n");
    Result quiet = run(command, ".");
    Result verbose = run(command, "--verbose", ".");
    assertThat(quiet.err()).doesNotContain("configuration:");
    assertThat(verbose.out()).isEqualTo(quiet.out());
    assertThat(verbose.code()).isEqualTo(quiet.code()).isEqualTo(ExitCode.FAULT);
    assertThat(verbose.err())
        .contains(
            "rollgate: configuration: rollgate.yaml\n",
            "rollgate: baseline: none\n",
            "rollgate: documents: 2 linted, 1 out of scope, 1 templated, 1 broken\n",
            "rollgate: not linted: ns.yaml:12: a template\n",
            "rollgate: not linted: broken.yaml:3: ",
            "rollgate: not linted: wide.yaml: the file is UTF-16")
        .containsPattern(
            "rollgate: time: configuring \\d+ ms, finding \\d+ ms, reading \\d+ ms, linting \\d+ ms\n");
  }

  @Test
  void verboseTellsWhenNothingCounts() throws IOException {
    write("rollgate.yaml", "failOn: error\n");
    write(".rollgate-baseline.json", "{}");
    assertThat(run("lint", "--verbose", "--no-config", "--no-baseline", ".").err())
        .contains("rollgate: configuration: none\n", "rollgate: baseline: none\n");
  }

  @Test
  void verboseNamesTheBaseline() {
    assertThat(run("baseline", "create", "ns.yaml").code()).isEqualTo(ExitCode.OK);
    assertThat(run("lint", "--verbose", "ns.yaml").err())
        .contains("rollgate: baseline: .rollgate-baseline.json\n");
  }

  @Test
  void statisticsCountByRuleTheMostFrequentFirst() {
    assertThat(run("lint", "--statistics", ".").out())
        .isEqualTo(
            """
            2  error    gate-ns-label-wrong-value  2 fixable with --unsafe
            1  error    syntax
            1  error    unreadable-file
            4 errors, 0 warnings, 0 info in 2 resources of 4 files (not linted: 1 template, 1 broken)
            2 fixable with "rollgate fix --unsafe"
            """);
  }

  @Test
  void statisticsLeaveReportsInFilesAsTheyAre() throws IOException {
    Result result = run("lint", "--statistics", "--output", "concise=report.txt", ".");
    assertThat(result.out()).startsWith("2  error ");
    assertThat(Files.readString(folder.resolve("report.txt")))
        .isEqualTo(run("lint", "--output", "concise", ".").out());
  }

  @Test
  void statisticsTakeThePlaceOfTheReport() {
    assertThat(run("lint", "--statistics", "--output", "json", "."))
        .isEqualTo(
            new Result(
                ExitCode.USAGE,
                "",
                "rollgate: --statistics takes the place of the report on standard output:"
                    + " leave out --output json, or give it a file, as in"
                    + " --output json=rollgate.json\n"));
  }

  @Test
  void watchingNeedsFiles() {
    assertThat(run("lint", "--watch", "-"))
        .isEqualTo(
            new Result(
                ExitCode.USAGE,
                "",
                "rollgate: --watch waits for files to change, so it does not go with standard"
                    + " input\n"));
  }
}
