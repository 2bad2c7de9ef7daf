package dev.rollgate.cli;

import static dev.rollgate.cli.GateNamespace.ANNOTATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program is run by a user who may write to a file that belongs to another. */
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OtherUserIT extends WorkingFolder {

  private static final Path DIST = Path.of(System.getProperty("rollgate.dist"));

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  private static final int USER = 65_432;

  private static final int GROUP = 54_321;

  private static final int EVERYBODY = 0777;

  private static final int STICKY = 01777;

  private Path manifest;

  @BeforeEach
  void letEverybodyIn() throws Exception {
    assumeTrue(Files.getAttribute(folder, "unix:uid").equals(0), "only root may be another user");
    Files.setAttribute(folder, "unix:mode", EVERYBODY);
    manifest = write("k8s/ns.yaml", ANNOTATED);
    Files.setAttribute(manifest, "unix:mode", 0666);
    assumeTrue(
        asUser("sh", "-c", "test -x '%s' && test -r '%s/'".formatted(JAVA, DIST)).code() == 0,
        "another user cannot reach Java or the program");
  }

  private Result asUser(String... command) throws Exception {
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    List<String> whole =
        new ArrayList<>(
            List.of("setpriv", "--reuid=" + USER, "--regid=" + GROUP, "--clear-groups"));
    whole.addAll(List.of(command));
    Process process;
    try {
      process =
          new ProcessBuilder(whole)
              .directory(folder.toFile())
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
    } catch (IOException e) {
      assumeTrue(false, "there is no such program: " + e.getMessage());
      throw e;
    }
    return new Result(process.waitFor(), Files.readString(out), Files.readString(err));
  }

  private Result program(String... arguments) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(JAVA, "-XX:TieredStopAtLevel=1", "-cp", DIST + "/*", "dev.rollgate.cli.Main"));
    command.addAll(List.of(arguments));
    return asUser(command.toArray(String[]::new));
  }

  private void let(int mode) throws IOException {
    Files.setAttribute(manifest.getParent(), "unix:mode", mode);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(manifest.getParent())) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  @Test
  void nothingIsLeftInAStickyFolderWhereTheFileMayNotBeReplaced() throws Exception {
    let(STICKY);
    Result result = program("fix", "k8s");
    assertThat(result.err())
        .isEqualTo(
            "rollgate: no file was changed: k8s/ns.yaml: its folder is sticky:"
                + " only who owns the file or the folder may replace the file\n");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(manifest).content().isEqualTo(ANNOTATED);
    assertThat(names()).containsExactly("ns.yaml");
  }

  @Test
  void aReportInAStickyFolderThatMayNotBeReplacedStays() throws Exception {
    let(STICKY);
    Result result = program("lint", "-o", "json=k8s/ns.yaml", "--allow-empty", "out");
    assertThat(result.err())
        .isEqualTo(
            "rollgate: the json report could not be written to k8s/ns.yaml: its folder is sticky:"
                + " only who owns the file or the folder may replace the file\n");
    assertThat(manifest).content().isEqualTo(ANNOTATED);
    assertThat(names()).containsExactly("ns.yaml");
  }

  @Test
  void whoOwnsAStickyFolderOrAFileInItMayFix() throws Exception {
    let(STICKY);
    Files.setAttribute(manifest, "unix:uid", USER);
    assertThat(program("fix", "k8s").code()).isEqualTo(ExitCode.OK);
    write("k8s/ns.yaml", ANNOTATED);
    Files.setAttribute(manifest, "unix:uid", USER + 1);
    Files.setAttribute(manifest.getParent(), "unix:uid", USER);
    assertThat(program("fix", "k8s").code()).isEqualTo(ExitCode.OK);
    assertThat(names()).containsExactly("ns.yaml");
  }

  @Test
  void anOwnerThatCannotBeKeptIsTold() throws Exception {
    let(EVERYBODY);
    Files.setAttribute(manifest, "unix:gid", GROUP);
    Result result = program("fix", "k8s");
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(result.err())
        .isEqualTo(
            "rollgate: k8s/ns.yaml now belongs to %s:%s: root:%2$s could not be kept\n"
                .formatted(USER, GROUP));
    assertThat(Files.getAttribute(manifest, "unix:uid")).isEqualTo(USER);
  }

  @Test
  void aGroupThatCannotBeKeptIsTold() throws Exception {
    let(EVERYBODY);
    Files.setAttribute(manifest, "unix:uid", USER);
    Files.setAttribute(manifest, "unix:gid", GROUP + 1);
    assertThat(program("fix", "k8s").err())
        .isEqualTo(
            "rollgate: k8s/ns.yaml now belongs to %s:%s: %1$s:%s could not be kept\n"
                .formatted(USER, GROUP, GROUP + 1));
  }
}
