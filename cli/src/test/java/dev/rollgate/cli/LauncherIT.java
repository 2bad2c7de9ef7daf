package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher at the root of a clone, run in a copy of the sources that was never built. */
class LauncherIT {

  private static final Path ROOT = Path.of(System.getProperty("rollgate.root"));
  private static final String BUILDING = "rollgate: building the program (once)\n";

  @TempDir private Path folder;

  private record Result(int code, String out, String err) {}

  @BeforeEach
  void copyTheSources() throws IOException {
    List<String> parts = new ArrayList<>(List.of("rollgate", "pom.xml", ".mvn", "testdata/demo"));
    for (String module :
        List.of("linter-core", "schemas", "rules", "policies", "cli", "testdata")) {
      parts.add(module + "/pom.xml");
      parts.add(module + "/src/main");
    }
    for (String part : parts) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Path copy = folder.resolve("clone").resolve(ROOT.relativize(file));
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
    assertThat(folder.resolve("clone/rollgate").toFile().setExecutable(true)).isTrue();
  }

  private Result run(Path launcher, String... args) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.resolve("clone").toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // Else it would go on writing into the folder, which is deleted after the test.
    builder.environment().put("ROLLGATE_NO_CDS", "1");
    int code = builder.start().waitFor();
    return new Result(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void buildsOnFirstUseAndAgainWhenASourceIsNewer() throws Exception {
    Path launcher = folder.resolve("clone/rollgate");
    Result first = run(launcher, "lint", "testdata/demo");
    assertThat(first.err()).isEqualTo(BUILDING);
    assertThat(first.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(first.out()).contains("error[prestop-missing]");

    Path link = Files.createSymbolicLink(folder.resolve("link"), launcher);
    assertThat(run(link, "lint", "testdata/demo")).isEqualTo(new Result(1, first.out(), ""));

    Path source = folder.resolve("clone/cli/src/main/java/dev/rollgate/cli/Main.java");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    assertThat(run(launcher, "rules").err()).isEqualTo(BUILDING);
  }
}
