package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.cli.TestProgram.Result;
import dev.rollgate.report.Format;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Reports in several formats, to several places. */
class OutputOptionsTests {

  @TempDir private Path folder;

  @BeforeEach
  void writeAFault() throws IOException {
    Files.createDirectories(folder.resolve("k8s"));
    Files.writeString(
        folder.resolve("k8s/ns.yaml"),
        """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels:
            elbv2.k8s.aws/pod-readiness-gate-inject: 'true'
        """);
  }

  private Result run(String... options) {
    String[] args = new String[options.length + 2];
    args[0] = "lint";
    System.arraycopy(options, 0, args, 1, options.length);
    args[args.length - 1] = "k8s";
    return new TestProgram(folder, false).run("", args);
  }

  private String text(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  @Test
  void severalReportsGoToSeveralPlaces() throws IOException {
    Result result =
        run("--output", "sarif=out/a=b.sarif", "-o", "concise", "--format=junit=junit.xml");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .startsWith("k8s/ns.yaml:6:5: error[gate-ns-label-wrong-value] ")
        .hasLineCount(1);
    assertThat(text("out/a=b.sarif")).startsWith("{\"$schema\":");
    assertThat(text("junit.xml")).startsWith("<?xml ").contains("failures=\"1\"");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void aFileHoldsWhatStandardOutputWouldShow(Format format) throws IOException {
    String shown = run("-o", format.toString()).out();
    Result result = run("-o", format + "=report");
    assertThat(result.out()).isEmpty();
    assertThat(text("report")).isEqualTo(shown).contains("k8s/ns.yaml").endsWith("\n");
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"SARIF", "JUNIT", "GITHUB", "GITLAB", "CHECKSTYLE"})
  void pathsInReportsForOthersAreRelative(Format format) {
    String named = folder.resolve("k8s/ns.yaml").toString();
    String report =
        new TestProgram(folder, false).run("", "lint", "-o", format.toString(), named).out();
    assertThat(report).contains("k8s/ns.yaml").doesNotContain(folder.toString());
  }

  @Test
  void onlyOneReportGoesToStandardOutput() {
    Result result = run("-o", "json", "-o", "sarif=-");
    assertThat(result)
        .isEqualTo(
            new Result(
                2,
                "",
                "rollgate: only one report can go to standard output: give the others a file,"
                    + " as in --output sarif=rollgate.sarif\n"));
  }

  @Test
  void theFileOfStandardOutputIsStandardOutput() {
    assumeTrue(Files.exists(Path.of("/dev/stdout")), "there is no such file here");
    Result result = run("-o", "json=/dev/stdout");
    assertThat(result).isEqualTo(run("-o", "json"));
    assertThat(run("-o", "full", "-o", "json=/dev/stdout"))
        .isEqualTo(run("-o", "json", "-o", "sarif=-"));
    assertThat(run("-o", "json=/dev/stderr").err()).isEqualTo(result.out());
    assertThat(run("-o", "json=/dev/stderr", "-o", "full=/dev/fd/2").err())
        .isEqualTo("rollgate: two reports cannot go to one file: /dev/fd/2\n");
  }

  @Test
  void standardInputIsNoPlaceForAReport() {
    assumeTrue(Files.exists(Path.of("/dev/stdin")), "there is no such file here");
    Result result = run("-o", "json=/dev/stdin");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.err())
        .isEqualTo(
            "rollgate: the json report could not be written to /dev/stdin:"
                + " standard input is no place to write to\n");
  }

  @Test
  void twoReportsCannotGoToOneFile() {
    Result result = run("-o", "json=a", "-o", "sarif=./a");
    assertThat(result)
        .isEqualTo(new Result(2, "", "rollgate: two reports cannot go to one file: ./a\n"));
    assertThat(folder.resolve("a")).doesNotExist();
  }

  @Test
  void aLinkToAReportThatIsYetToBeMadeIsTheReport() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a"));
    assertThat(run("-o", "json=link", "-o", "sarif=a").err())
        .isEqualTo("rollgate: two reports cannot go to one file: a\n");
    assertThat(run("-o", "json=link").err()).isEmpty();
    assertThat(link).isSymbolicLink();
    assertThat(text("a")).startsWith("{");
  }

  @Test
  void aLinkThatLeadsNowhereIsNamedAndStays() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("gone/a"));
    Result result = run("-o", "json=link");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.err())
        .isEqualTo(
            "rollgate: the json report could not be written to link:"
                + " it is a link to gone/a, whose folder does not exist\n");
    assertThat(link).isSymbolicLink();
  }

  @ParameterizedTest
  @CsvSource({"sarif=, no file stands behind \"sarif=\"", "xml=a, \"xml\" is no format"})
  void whatIsNoOutputIsWrongUsage(String output, String message) {
    Result result = run("-o", output);
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains(message);
    assertThat(result.out()).isEmpty();
  }

  @Test
  void aFileThatCannotBeWrittenHidesNoOtherReport() throws IOException {
    Files.writeString(folder.resolve("taken"), "");
    Result result = run("-o", "sarif=taken/a.sarif", "-o", "concise", "-o", "junit=junit.xml");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.err())
        .isEqualTo(
            "rollgate: the sarif report could not be written to taken/a.sarif:"
                + " a folder on the way to it is a file, or a link that leads nowhere\n");
    assertThat(result.out()).hasLineCount(1);
    assertThat(text("junit.xml")).contains("<failure ");
  }

  @Test
  void junitFailsFromTheThresholdOn() throws IOException {
    Path file = folder.resolve("k8s/ns.yaml");
    Files.writeString(file, Files.readString(file).replace("'true'", "disabled"));
    assertThat(run("-o", "junit").out()).contains("<failure type=\"warning\"");
    assertThat(run("-o", "junit", "--fail-on", "error").out())
        .contains("<skipped type=\"warning\"")
        .doesNotContain("<failure");
  }

  @Test
  void sarifHasThePagesOfTheRules() {
    JsonNode rule =
        new ObjectMapper().readTree(run("-o", "sarif").out()).at("/runs/0/tool/driver/rules/0");
    assertThat(rule.at("/help/markdown").asString()).startsWith("# gate-ns-label-wrong-value\n");
    assertThat(rule.at("/fullDescription/text").asString()).isNotEmpty().doesNotContain("\n");
  }
}
