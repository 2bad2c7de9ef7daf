package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the root of a clone, run in a copy of the sources that was never built. */
class LauncherIT {

  private static final String BUILDING = "rollgate: building the program (once)\n";

  /** What the launcher calls before it builds. */
  private static final List<String> TOOLS =
      List.of("bash", "dirname", "find", "git", "grep", "ln", "mkdir", "mktemp", "readlink", "rm");

  @TempDir private Path folder;

  private record Result(int code, String out, String err) {}

  /** A launcher that runs, and where its words go. */
  private record Running(Process process, Path out, Path err) {

    Result await() throws IOException, InterruptedException {
      int code = process.waitFor();
      return new Result(
          code,
          Files.readString(out, StandardCharsets.UTF_8),
          Files.readString(err, StandardCharsets.UTF_8));
    }
  }

  @BeforeEach
  void copyTheSources() throws IOException {
    SourceClone.in(folder.resolve("clone"));
  }

  private Running start(Path launcher, Map<String, String> environment, String... args)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    Path out = Files.createTempFile(folder, "out", "");
    Path err = Files.createTempFile(folder, "err", "");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.resolve("clone").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // Else it would go on writing into the folder, which is deleted after the test.
    builder.environment().put("ROLLGATE_NO_CDS", "1");
    builder.environment().putAll(environment);
    return new Running(builder.start(), out, err);
  }

  private Result run(Path launcher, String... args) throws IOException, InterruptedException {
    return start(launcher, Map.of(), args).await();
  }

  @Test
  void buildsOnFirstUseAndAgainWhenASourceIsNewer() throws Exception {
    Path launcher = folder.resolve("clone/rollgate");
    // Somebody who built was killed, and now two come at once, one of them for a hook of git.
    Path target = Files.createDirectories(folder.resolve("clone/cli/target"));
    Files.createSymbolicLink(target.resolve("launcher.lock"), Path.of("pid.999999999"));
    Map<String, String> hook = Map.of("GIT_DIR", ".git", "GIT_INDEX_FILE", "nowhere/index");
    Running one = start(launcher, Map.of(), "lint", "testdata/demo");
    Running other = start(launcher, hook, "lint", "testdata/demo");
    Result first = one.await();
    Result second = other.await();
    assertThat(first.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(first.out()).contains("error[prestop-missing]").isEqualTo(second.out());
    assertThat(List.of(first.err(), second.err()))
        .as("one builds, one waits")
        .containsOnlyOnce(BUILDING)
        .anyMatch(e -> e.matches("rollgate: waiting for process \\d+, which builds the program\n"));
    assertThat(target.resolve("launcher.lock")).doesNotExist();

    Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
    assertThat(run(link, "lint", "testdata/demo")).isEqualTo(new Result(1, first.out(), ""));

    Path source = folder.resolve("clone/cli/src/main/java/dev/rollgate/cli/Main.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(run(launcher, "rules").err()).isEqualTo(BUILDING);
  }

  @Test
  void ofManyThatSeeABuilderKilledOneBuilds() throws Exception {
    Path bin = Files.createDirectory(folder.resolve("bin"));
    script(bin.resolve("java"), "[ $1 != --list-modules ] || echo jdk.compiler@17.0.2");
    script(bin.resolve("mvn"), "echo built >> builds; sleep 1; mkdir -p cli/target/dist");
    String path = bin + File.pathSeparator + System.getenv("PATH");
    Path target = Files.createDirectories(folder.resolve("clone/cli/target"));
    Files.createSymbolicLink(target.resolve("launcher.lock"), Path.of("pid.999999999"));
    List<Running> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      Map<String, String> environment = Map.of("PATH", path, "JAVA_HOME", "");
      all.add(start(folder.resolve("clone/rollgate"), environment, "rules"));
    }
    for (Running one : all) {
      assertThat(one.await().code()).isZero();
    }
    assertThat(folder.resolve("clone/builds")).hasContent("built\n");
    assertThat(target).isDirectoryNotContaining("glob:**launcher.lock*");
  }

  @Test
  void saysWhatIsMissingToBuild() throws Exception {
    Path launcher = folder.resolve("clone/rollgate");
    Path bin = Files.createDirectory(folder.resolve("bin"));
    for (String tool : TOOLS) {
      script(bin.resolve(tool), "exec " + which(tool) + " \"$@\"");
    }
    Map<String, String> poor = Map.of("PATH", bin.toString(), "JAVA_HOME", "");
    assertThat(start(launcher, poor, "rules").await())
        .isEqualTo(
            new Result(
                ExitCode.FAULT,
                "",
                "rollgate: Maven 3.8 or newer is needed to build the program: there is no mvn\n"));
    script(bin.resolve("mvn"), "exit 1");
    script(bin.resolve("java"), "echo jdk.compiler@11.0.2");
    String needed =
        "rollgate: JDK 17 or newer is needed to build the program: java is none (JAVA_HOME says"
            + " which one counts)\n";
    assertThat(start(launcher, poor, "rules").await())
        .isEqualTo(new Result(ExitCode.FAULT, "", needed));
    script(bin.resolve("java"), "echo java.base@17.0.2");
    assertThat(start(launcher, poor, "rules").await().err()).isEqualTo(needed);
    script(bin.resolve("java"), "echo jdk.compiler@17.0.2");
    script(bin.resolve("mvn"), "echo the reason; exit 1");
    assertThat(start(launcher, poor, "rules").await().err())
        .isEqualTo(BUILDING + "the reason\nrollgate: the program could not be built\n");
    assertThat(folder.resolve("clone/cli/target/launcher.lock")).doesNotExist();
  }

  private static Path which(String tool) throws IOException {
    for (String place : System.getenv("PATH").split(":", -1)) {
      Path path = Path.of(place, tool);
      if (Files.isExecutable(path)) {
        return path;
      }
    }
    throw new IOException("no " + tool);
  }

  private static void script(Path file, String text) throws IOException {
    Files.deleteIfExists(file);
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }
}
