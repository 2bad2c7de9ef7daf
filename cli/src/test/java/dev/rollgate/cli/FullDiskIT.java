package dev.rollgate.cli;

import static dev.rollgate.cli.GateNamespace.ANNOTATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * There is no space left for what a command writes below {@code disk}: the files there are as they
 * were, none is beside them, the one that could not be written is named, and the exit code is 3.
 */
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FullDiskIT extends WorkingFolder {

  private static final Path DIST = Path.of(System.getProperty("rollgate.dist"));

  private static final String PROGRAM =
      "\"$JAVA\" -XX:-UsePerfData -XX:TieredStopAtLevel=1 -cp \"$DIST/*\""
          + " dev.rollgate.cli.Main \"$@\"";

  /** How a disk comes to be full, and what the system calls it. */
  private enum Disk {
    /** A small file system in memory, which only the script sees. It goes away with the script. */
    SMALL(
        """
        mount -t tmpfs -o size=256k none disk && cp -a kept/. disk/ || exit 99
        head -c 1m /dev/zero > disk/filler 2> /dev/null
        truncate -s -12288 disk/filler
        %s
        code=$?
        rm disk/filler
        mkdir after && cp -a disk/. after/
        exit $code
        """,
        "no space left on device"),

    /** A limit on the size of files, for machines that let nobody mount anything. */
    LIMITED(
        """
        cp -a kept/. disk/
        (ulimit -f 16; %s)
        code=$?
        mkdir after && cp -a disk/. after/
        exit $code
        """,
        "file too large");

    private final String script;
    private final String reason;

    Disk(String script, String reason) {
      this.script = script.formatted(PROGRAM);
      this.reason = reason;
    }

    List<String> command(String... arguments) {
      List<String> command = new ArrayList<>();
      if (this == SMALL) {
        command.addAll(List.of("unshare", "--map-root-user", "--mount"));
      }
      command.addAll(List.of("bash", "-c", script, "rollgate"));
      command.addAll(List.of(arguments));
      return command;
    }
  }

  private record Result(int code, String out, String err) {}

  private Result run(Disk disk, String... arguments) throws Exception {
    Files.createDirectories(folder.resolve("disk"));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(disk.command(arguments))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("DIST", DIST.toString());
    builder
        .environment()
        .put("JAVA", Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      assumeTrue(false, "there is no such program: " + e.getMessage());
      throw e;
    }
    int code = process.waitFor();
    assumeTrue(Files.exists(folder.resolve("after")), "nothing can be mounted here: " + text(err));
    return new Result(code, text(out), text(err));
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  private static Map<String, String> texts(Path below) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.list(below)) {
      for (Path file : files.toList()) {
        texts.put(file.getFileName().toString(), text(file));
      }
    }
    return texts;
  }

  private void assertAsBefore() throws IOException {
    assertThat(texts(folder.resolve("after"))).isEqualTo(texts(folder.resolve("kept")));
  }

  /** Comments, of more bytes than are left on either disk. */
  private static String filler() {
    return "# filler\n".repeat(3_000);
  }

  private void writeFindings(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      write("k8s/" + i + ".yaml", ANNOTATED.replace("shop", "a-namespace-of-the-shop-" + i));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFixThatDoesNotFitChangesNoFile(Disk disk) throws Exception {
    write("kept/a.yaml", ANNOTATED.replace("shop", "a"));
    write("kept/b.yaml", ANNOTATED.replace("shop", "b") + filler());
    write("kept/c.yaml", ANNOTATED.replace("shop", "c"));
    Result result = run(disk, "fix", "disk");
    assertThat(result.err())
        .isEqualTo("rollgate: no file was changed: disk/b.yaml: " + disk.reason + "\n");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.out()).contains("disk/a.yaml:6:5").doesNotContain("fixed ");
    assertAsBefore();
  }

  @ParameterizedTest
  @EnumSource
  void aReportThatDoesNotFitLeavesTheOldOneAndTheOthers(Disk disk) throws Exception {
    writeFindings(40);
    write("kept/report.sarif", "the old report\n");
    Result result =
        run(
            disk,
            "lint",
            "-o",
            "sarif=disk/report.sarif",
            "-o",
            "concise",
            "-o",
            "concise=other",
            "k8s");
    assertThat(result.err())
        .isEqualTo(
            "rollgate: the sarif report could not be written to disk/report.sarif: "
                + disk.reason
                + "\n");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.out()).startsWith("k8s/0.yaml:6:5: error[gate-ns-annotation-not-label]");
    assertThat(folder.resolve("other")).content().contains("gate-ns-annotation-not-label");
    assertAsBefore();
  }

  @ParameterizedTest
  @EnumSource
  void aReportThatDoesNotFitIsNotThereAtAll(Disk disk) throws Exception {
    writeFindings(40);
    write("kept/other", "");
    Result result = run(disk, "lint", "--output", "sarif=disk/report.sarif", "k8s");
    assertThat(result.err()).contains("disk/report.sarif: " + disk.reason);
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertAsBefore();
  }

  @ParameterizedTest
  @EnumSource
  void aBaselineThatDoesNotFitLeavesTheOldOne(Disk disk) throws Exception {
    writeFindings(200);
    write("kept/baseline.json", "the old baseline\n");
    Result result =
        run(disk, "baseline", "create", "--force", "--baseline", "disk/baseline.json", "k8s");
    assertThat(result.err())
        .isEqualTo("rollgate: disk/baseline.json could not be written: " + disk.reason + "\n");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.out()).isEmpty();
    assertAsBefore();
  }
}
