package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program as a process of its own. */
class ProgramIT {

  private static final Path ROOT = Path.of(System.getProperty("rollgate.root"));
  private static final Path DIST = Path.of(System.getProperty("rollgate.dist"));

  @TempDir private Path folder;

  private record Result(int code, String out, String err) {}

  private Result run(Path directory, List<String> environment, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", DIST + "/*", "dev.rollgate.cli.Main"));
    command.addAll(List.of(args));
    Path out = folder.resolve("out");
    Path err = folder.resolve("err");
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    environment.forEach(e -> builder.environment().put(e.split("=", 2)[0], e.split("=", 2)[1]));
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    int code = process.waitFor();
    return new Result(
        code,
        Files.readString(out, StandardCharsets.UTF_8),
        Files.readString(err, StandardCharsets.UTF_8));
  }

  @Test
  void theDemoShowsItsFaultsAndExitsWith1() throws Exception {
    Result result = run(ROOT, List.of(), "lint", "--format", "concise", "testdata/demo");
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("testdata/demo/namespace.yaml:4:9: error[gate-ns-label-missing]")
        .contains("testdata/demo/deployment.yaml:17:17: error[prestop-missing]");
  }

  @Test
  void theSameInputGivesTheSameBytesInEveryLocale() throws Exception {
    Result first = run(ROOT, List.of("LC_ALL=C"), "lint", "testdata/demo");
    Result second =
        run(
            ROOT,
            List.of("JAVA_TOOL_OPTIONS=-Duser.language=ar -Duser.region=EG", "TZ=Asia/Tokyo"),
            "lint",
            "testdata/demo");
    assertThat(second.out()).isEqualTo(first.out());
    assertThat(first.out()).doesNotContain("\u001b");
  }

  @Test
  void coloursAreForTerminalsAndForWhoForcesThem() throws Exception {
    List<String> forced = List.of("CLICOLOR_FORCE=1", "TERM=xterm");
    assertThat(run(ROOT, forced, "lint", "testdata/demo").out()).contains("\u001b[1;31merror[");
    assertThat(run(ROOT, List.of("TERM=xterm"), "lint", "testdata/demo").out())
        .doesNotContain("\u001b");
    assertThat(run(ROOT, List.of("CLICOLOR_FORCE=1", "TERM=dumb"), "lint", "testdata/demo").out())
        .doesNotContain("\u001b");
  }

  /** Java itself would end with the code for findings. */
  @Test
  void tooLittleMemoryIsNoFinding() throws Exception {
    StringBuilder items = new StringBuilder("apiVersion: v1\nkind: List\nitems:\n");
    for (int i = 0; i < 100_000; i++) {
      items.append("- {apiVersion: v1, kind: Service, metadata: {name: s").append(i).append("}}\n");
    }
    Files.writeString(folder.resolve("many.yaml"), items);
    Result result = run(folder, List.of("JAVA_TOOL_OPTIONS=-Xmx24m"), "lint", "many.yaml");
    assertThat(result.code()).isEqualTo(3);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("rollgate: Java may use 2")
        .contains("MiB of memory, which is too little")
        .doesNotContain("\tat ");
  }

  /** The limit on the size of files stands for a disk that is full after the first of two files. */
  @Test
  void aDiskThatIsFullLeavesEveryFileAsItWas() throws Exception {
    Path manifests = Files.createDirectory(folder.resolve("k8s"));
    for (String name : List.of("deployment.yaml", "service.yaml", "target-group-binding.yaml")) {
      Files.copy(ROOT.resolve("testdata/demo").resolve(name), manifests.resolve(name));
    }
    Files.writeString(
        manifests.resolve("target-group-binding.yaml"),
        "# filler\n".repeat(10_000),
        StandardOpenOption.APPEND);
    Map<Path, String> before = texts(manifests);

    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                "bash",
                "-c",
                "ulimit -f 64; exec \"$0\" -XX:-UsePerfData -cp \"$1/*\" dev.rollgate.cli.Main fix k8s",
                java,
                DIST.toString())
            .directory(folder.toFile())
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(err)
        .startsWith("rollgate: no file was changed: ")
        .endsWith("target-group-binding.yaml: file too large\n");
    assertThat(texts(manifests)).isEqualTo(before);
  }

  private static Map<Path, String> texts(Path folder) throws IOException {
    Map<Path, String> texts = new TreeMap<>();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        texts.put(file, Files.readString(file));
      }
    }
    return texts;
  }

  @Test
  void whatARunDoesNotNeedIsNotLoaded() throws Exception {
    Path log = folder.resolve("classes.log");
    List<String> environment =
        List.of("JDK_JAVA_OPTIONS=-Xlog:class+load:file=" + log + " -Xshare:auto");
    assertThat(run(ROOT, environment, "lint", "testdata/demo").code()).isEqualTo(1);
    assertThat(Files.readString(log))
        .contains("dev.rollgate.lint.Linter")
        .doesNotContain("dev.cel.", "com.google.protobuf.", "com.google.common.");
  }
}
