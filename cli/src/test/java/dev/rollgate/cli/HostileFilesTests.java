package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files that should not be there, each beside a good one: they are named with place and reason, the
 * good one is linted and fixed, and nothing else is written.
 */
class HostileFilesTests extends WorkingFolder {

  private static final String HEAD = "apiVersion: v1\nkind: Namespace\nmetadata: {name: a}\n";

  private static final String GOOD =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        annotations:
          elbv2.k8s.aws/pod-readiness-gate-inject: enabled
      """;

  private static final String FOUND = "good.yaml:6:5: error[gate-ns-annotation-not-label] ";

  @BeforeEach
  void writeGood() throws IOException {
    write("good.yaml", GOOD);
  }

  /** Lints, and then fixes, and returns the lines about everything but the good file. */
  private String problems() throws IOException {
    Result result = run("lint", "-o", "concise", ".");
    assertThat(result.out()).contains(FOUND);
    run("fix", ".");
    assertThat(folder.resolve("good.yaml")).hasContent(GOOD.replace("annotations:", "labels:"));
    return result.out().lines().filter(l -> !l.startsWith(FOUND)).collect(Collectors.joining("\n"));
  }

  static Stream<Arguments> contents() {
    return Stream.of(
        bad(HEAD + "spec:\n" + bomb(), "23:8: error[syntax] the document has more than 1,000,000"),
        bad(HEAD + "spec: &d {x: *d}\n", "4:14: error[syntax] alias \"*d\" stands inside the node"),
        bad(
            HEAD + "spec: " + "[".repeat(100_000),
            "4:106: error[syntax] collections are nested more than 100 levels deep"),
        bad(
            HEAD + "spec:\n" + "- ".repeat(100_000),
            "5:199: error[syntax] collections are nested more than 100 levels deep"),
        bad(HEAD + "spec: \u0007\n", "4:7: error[syntax] character U+0007 is not allowed in YAML"),
        bad(
            HEAD + "spec: \u0000\n",
            "1:1: error[unreadable-file] the file is binary: it has a NUL"),
        wide(StandardCharsets.UTF_16, "the file is UTF-16, only UTF-8 is read"),
        wide(StandardCharsets.UTF_16LE, "the file looks like UTF-16 without a byte order mark"),
        wide(Charset.forName("X-UTF-32LE-BOM"), "the file is UTF-32, only UTF-8 is read"),
        wide(Charset.forName("UTF-32BE"), "the file looks like UTF-32 without a byte order mark"),
        unreadable(
            (HEAD + "spec: \u00ed\u00a0\u00bd").getBytes(StandardCharsets.ISO_8859_1),
            "the file is not UTF-8: byte 0xED at line 4, column 7"),
        unreadable(
            "\0GITCRYPT\0\1\2\3".getBytes(StandardCharsets.ISO_8859_1),
            "the file is binary: it has a NUL at byte 1"),
        unreadable(
            "\u0089PNG\r\n\u001a\n\u00ff".getBytes(StandardCharsets.ISO_8859_1),
            "the file is not UTF-8: byte 0x89 at line 1, column 1"));
  }

  private static Arguments bad(String text, String problem) {
    return Arguments.of(text.getBytes(StandardCharsets.UTF_8), problem);
  }

  private static Arguments wide(Charset charset, String problem) {
    return unreadable(HEAD.getBytes(charset), problem);
  }

  private static Arguments unreadable(byte[] bytes, String problem) {
    return Arguments.of(bytes, "1:1: error[unreadable-file] " + problem);
  }

  private static String bomb() {
    return "  a0: &a0 [x, x]\n"
        + IntStream.rangeClosed(1, 30)
            .mapToObj(i -> "  a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
            .collect(Collectors.joining());
  }

  @ParameterizedTest
  @MethodSource("contents")
  void aFileThatCannotBeUnderstoodIsNamedWithItsPlace(byte[] bytes, String problem)
      throws IOException {
    Path file = Files.write(folder.resolve("bad.yaml"), bytes);
    assertThat(problems()).startsWith("bad.yaml:" + problem).hasLineCount(1);
    assertThat(file).hasBinaryContent(bytes);
  }

  @Test
  void aFileThatIsTooLargeIsNotRead() throws IOException {
    writeTooLarge("big.yaml");
    assertThat(problems())
        .isEqualTo("big.yaml:1:1: error[unreadable-file] the file has more than 67,108,864 bytes");
  }

  @Test
  void aConfigurationThatIsTooLargeEndsTheRun() throws IOException {
    writeTooLarge("rollgate.yaml");
    Result result = run("lint", ".");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.err()).endsWith("rollgate.yaml: the file has more than 67,108,864 bytes\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"lint .", "baseline prune ."})
  void aBaselineThatIsTooLargeEndsTheRun(String command) throws IOException {
    writeTooLarge(".rollgate-baseline.json");
    Result result = run(command.split(" "));
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.err())
        .endsWith(".rollgate-baseline.json: the file has more than 67,108,864 bytes\n");
  }

  private void writeTooLarge(String name) throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve(name).toFile(), "rw")) {
      file.setLength(200L << 20);
    }
  }

  @Test
  void aLineOf50MegabytesAndAMillionDocumentsAreRead() throws IOException {
    write("line.yaml", HEAD + "spec: {x: '" + "x".repeat(50 << 20) + "'}\n");
    write("documents.yaml", "kind: Service\n---\n".repeat(1_000_000) + HEAD);
    Result result = run("lint", "-o", "concise", "--strict", ".");
    assertThat(result.out())
        .startsWith(FOUND)
        .contains("line.yaml:4:8: warning[field-unknown] spec.x of Namespace \"a\"")
        .hasLineCount(2);
    assertThat(result.err()).isEmpty();
  }

  @Test
  void aLinkThatLeadsNowhereOrToItselfIsNamed() throws IOException {
    Files.createSymbolicLink(folder.resolve("a.yaml"), Path.of("nowhere"));
    Files.createSymbolicLink(folder.resolve("b.yaml"), Path.of("c.yaml"));
    Files.createSymbolicLink(folder.resolve("c.yaml"), Path.of("b.yaml"));
    Files.createSymbolicLink(folder.resolve("folder"), Path.of("."));
    assertThat(problems())
        .isEqualTo(
            """
            a.yaml:1:1: error[unreadable-file] the file, or what it links to, is gone
            b.yaml:1:1: error[unreadable-file] the link leads back to itself
            c.yaml:1:1: error[unreadable-file] the link leads back to itself""");
  }

  @Test
  void pipesAndDevicesAreNotOpened() throws Exception {
    assumeTrue(Files.exists(Path.of("/dev/zero")), "there is no such device");
    Files.createSymbolicLink(folder.resolve("device.yaml"), Path.of("/dev/zero"));
    assertThat(problems()).isEqualTo("device.yaml:1:1: error[unreadable-file] not a regular file");
    assertThat(makePipe("pipe.yaml")).isTrue();
    assertThat(run("lint", "pipe.yaml").out()).contains("not a regular file");
    assertThat(run("lint", ".").out()).doesNotContain("pipe.yaml");
  }

  private boolean makePipe(String name) throws Exception {
    return new ProcessBuilder("mkfifo", name).directory(folder.toFile()).start().waitFor() == 0;
  }

  @Test
  void aNameOfLineBreaksAndEscapesSteersNothing() throws IOException {
    String name = "x\n::error::\u001b[31m\"'.yaml";
    write(name, HEAD + "spec: [\n");
    String shown = "x\\u000a::error::\\u001b[31m\"'.yaml";
    assertThat(problems()).startsWith(shown + ":5:1: error[syntax] ").hasLineCount(1);
    assertThat(run("files", ".").out()).contains(shown);
    write(name, "\0");
    Result result = run("graph", ".");
    assertThat(result.err()).isEqualToIgnoringNewLines("rollgate: " + shown + ": " + binary());
    assertThat(run("lint", "gone\n::error::\u001b.yaml").err())
        .isEqualTo("rollgate: no such file or folder: gone\n\\u003a:error::\\u001b.yaml\n");
  }

  private static String binary() {
    return "the file looks like UTF-32 without a byte order mark, only UTF-8 is read";
  }

  @Test
  void aReadOnlyFileIsNamedAndNothingIsWrittenNotEvenByRoot() throws IOException {
    Path file = write("ns.yaml", GOOD.replace("shop", "other"));
    assumeTrue(file.toFile().setWritable(false));
    Result readOnly = run("fix", ".");
    assertThat(readOnly.code()).isEqualTo(ExitCode.FAULT);
    assertThat(readOnly.err()).endsWith("no file was changed: ns.yaml: the file is read-only\n");
    assertThat(file).hasContent(GOOD.replace("shop", "other"));
    assertThat(folder.resolve("good.yaml")).hasContent(GOOD);
  }

  @Test
  void aReadOnlyFolderIsNamedAndNothingIsWritten() throws IOException {
    Path closed = Files.createDirectory(folder.resolve("closed"));
    write("closed/ns.yaml", GOOD.replace("shop", "other"));
    assumeTrue(closed.toFile().setWritable(false) && !Files.isWritable(closed), "root may do all");
    Result shut = run("fix", ".");
    closed.toFile().setWritable(true);
    assertThat(shut.code()).isEqualTo(ExitCode.FAULT);
    assertThat(shut.err()).endsWith("no file was changed: closed/ns.yaml: permission denied\n");
    assertThat(folder.resolve("good.yaml")).hasContent(GOOD);
  }

  @Test
  void aFileOutsideOfTheWorkingFolderIsWrittenWhereItIs() throws IOException {
    Path inner = Files.createDirectory(folder.resolve("inner"));
    Result result = new TestProgram(inner, false).run("", "fix", "../good.yaml");
    assertThat(result.out()).startsWith("fixed ../good.yaml: ");
    assertThat(folder.resolve("good.yaml")).hasContent(GOOD.replace("annotations:", "labels:"));
    assertThat(inner).isEmptyDirectory();
  }
}
