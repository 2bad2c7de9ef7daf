package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program is stopped from outside, or its output is. */
@Timeout(value = 300, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SignalsIT {

  private static final Path DIST = Path.of(System.getProperty("rollgate.dist"));

  private static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        annotations:
          elbv2.k8s.aws/pod-readiness-gate-inject: enabled
      """;

  /** More than can be written in the time that a signal takes. */
  private static final int FILES = 500;

  @TempDir private Path folder;

  private final List<Process> started = new ArrayList<>();

  private Process start(String... args) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", DIST + "/*", "dev.rollgate.cli.Main"));
    command.addAll(List.of(args));
    Process process =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(folder.resolve("err").toFile())
            .start();
    started.add(process);
    return process;
  }

  @AfterEach
  void stop() {
    started.forEach(Process::destroyForcibly);
  }

  private String err() throws IOException {
    return Files.readString(folder.resolve("err"));
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aSignalWhileFilesAreWrittenWaitsUntilAllAre() throws Exception {
    for (int i = 0; i < FILES; i++) {
      write("k8s/" + i + ".yaml", NAMESPACE.replace("shop", "shop-" + i));
    }
    Process fix = start("fix", "k8s");
    while (fix.isAlive() && names().size() == FILES) {
      Thread.onSpinWait();
    }
    assertThat(names()).as("files on the way").hasSizeGreaterThan(FILES);
    fix.destroy();

    assertThat(fix.waitFor()).isEqualTo(143);
    assertThat(err()).isEmpty();
    assertThat(names()).hasSize(FILES).allMatch(name -> name.endsWith(".yaml"));
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < FILES; i++) {
      texts.add(
          Files.readString(folder.resolve("k8s/" + i + ".yaml")).replace("shop-" + i, "shop"));
    }
    assertThat(texts).containsExactly(NAMESPACE.replace("annotations:", "labels:"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("k8s"))) {
      return files.map(file -> String.valueOf(file.getFileName())).toList();
    }
  }

  @Test
  void aReaderThatGoesAwayIsNoFault() throws Exception {
    write("k8s/ns.yaml", NAMESPACE);
    Process lint = start("lint", "k8s");
    lint.getInputStream().close();
    assertThat(lint.waitFor()).isEqualTo(ExitCode.FINDINGS);
    assertThat(err()).isEmpty();
  }

  @Test
  void watchingGoesOnUntilItIsInterrupted() throws Exception {
    Path file = write("k8s/ns.yaml", NAMESPACE);
    Process watch = start("lint", "--watch", "-o", "json=k8s/out.json", "-o", "concise", "k8s");
    BufferedReader out = watch.inputReader(StandardCharsets.UTF_8);
    assertThat(out.readLine()).startsWith("k8s/ns.yaml:6:5: error[gate-ns-annotation-not-label]");
    assertThat(folder.resolve("k8s/out.json")).content().contains("gate-ns-annotation-not-label");

    write("rollgate.yaml", "rulez: {}\n");
    assertThat(out.readLine()).isEqualTo("---");
    while (!err().contains("rollgate.yaml:1:1: unknown key: rulez")) {
      Thread.sleep(10);
    }
    Files.delete(folder.resolve("rollgate.yaml"));
    assertThat(out.readLine()).isEqualTo("---");
    assertThat(out.readLine()).startsWith("k8s/ns.yaml:6:5: error[gate-ns-annotation-not-label]");

    Path saved = write("k8s/.ns.swp", NAMESPACE.replace("annotations:", "\n  annotations:"));
    Files.move(saved, file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(out.readLine()).isEqualTo("---");
    assertThat(out.readLine()).startsWith("k8s/ns.yaml:7:5: error[gate-ns-annotation-not-label]");
    assertThat(folder.resolve("k8s/out.json")).content().contains("\"line\":7");

    assertThat(interrupt(watch)).isEqualTo(watch.waitFor());
    assertThat(err()).hasLineCount(1);
    assertThat(out.readLine()).isNull();
  }

  @Test
  void watchingEndsWhenNobodyReadsTheReports() throws Exception {
    write("k8s/ns.yaml", NAMESPACE);
    Process watch = start("lint", "--watch", "k8s");
    watch.getInputStream().close();
    assertThat(watch.waitFor()).isEqualTo(ExitCode.FINDINGS);
    assertThat(err()).isEmpty();
  }

  /** Sends what Ctrl-C sends, and returns the exit code that the shell knows for it. */
  private static int interrupt(Process process) throws IOException, InterruptedException {
    // Who runs the tests in the background may have it ignored; then the other one has to do.
    boolean ignored = isIgnored(process, 2);
    String signal = ignored ? "TERM" : "INT";
    new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid())).start().waitFor();
    return ignored ? 143 : 130;
  }

  private static boolean isIgnored(Process process, int signal) throws IOException {
    Path status = Path.of("/proc", Long.toString(process.pid()), "status");
    if (!Files.exists(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
        .anyMatch(mask -> (mask & (1L << (signal - 1))) != 0);
  }
}
