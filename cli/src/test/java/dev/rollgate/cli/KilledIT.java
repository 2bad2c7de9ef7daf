package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.files.LeftFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A fix that is killed at any moment, in as many rounds as the system property {@code kill.rounds}
 * says: every file is wholly old or wholly new, and nothing is left after the next run.
 */
class KilledIT extends WorkingFolder {

  private static final Path DIST = Path.of(System.getProperty("rollgate.dist"));

  private static final int ROUNDS = Integer.getInteger("kill.rounds", 5);

  /** By chance a few rounds may all come too late. */
  private static final int ENOUGH = 50;

  private static final int FILES = 200;

  private static final String OLD =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        annotations:
          elbv2.k8s.aws/pod-readiness-gate-inject: enabled
      """;

  private static final String NEW = OLD.replace("annotations:", "labels:");

  private final Random random = new Random(9);

  @Test
  void everyFileIsOldOrNewAndTheNextRunLeavesNothing() throws Exception {
    Times times = times();
    int mixed = 0;
    int left = 0;
    for (int round = 0; round < ROUNDS; round++) {
      writeAll();
      Process fix = start();
      // Most of the time nothing has changed yet: every other round comes later.
      if (round % 2 == 0) {
        awaitFirstSideFile(fix);
        LockSupport.parkNanos((long) (random.nextDouble() * random.nextDouble() * times.writing()));
      } else {
        awaitFirstChange(fix);
        LockSupport.parkNanos(
            (long) (random.nextDouble() * random.nextDouble() * times.changing()));
      }
      fix.destroyForcibly().waitFor();
      assertThat(fix.exitValue()).isIn(137, ExitCode.OK);

      Set<String> texts = texts();
      assertThat(texts).as("round %s", round).isSubsetOf(OLD, NEW);
      mixed += texts.size() - 1;
      left += sideFiles().isEmpty() ? 0 : 1;
      assertThat(run("fix", "k8s").code()).isEqualTo(ExitCode.OK);
      assertThat(texts()).containsExactly(NEW);
      assertThat(sideFiles()).isEmpty();
    }
    System.out.printf(
        "killed %d times: files left in %d rounds, old and new ones in %d%n", ROUNDS, left, mixed);
    if (ROUNDS >= ENOUGH) {
      assertThat(left).as("rounds in which there was something to take away").isPositive();
    }
  }

  /** A container that shares a volume with others sees their files, and not their processes. */
  @Test
  void whatAProcessLeftThatCouldNotBeSeenStays() throws Exception {
    Path left = write("k8s/0/" + LeftFile.NAME, "half");
    write("k8s/0/ns.yaml", OLD);
    List<String> command = new ArrayList<>();
    command.addAll(List.of("unshare", "--map-root-user", "--pid", "--fork", "--mount-proc"));
    command.addAll(command("fix", "k8s"));
    Process fix;
    try {
      fix = start(command);
    } catch (IOException e) {
      assumeTrue(false, "there is no such program: " + e.getMessage());
      throw e;
    }
    fix.waitFor();
    assumeTrue(fix.exitValue() == ExitCode.OK, "there are no namespaces here");
    assertThat(folder.resolve("k8s/0/ns.yaml")).content().isEqualTo(NEW);
    assertThat(left).exists();
    run("fix", "k8s");
    assertThat(left).doesNotExist();
  }

  /**
   * How long a run takes, in nanoseconds.
   *
   * @param writing from the first file beside another to the end
   * @param changing from the first file that is new to the end
   */
  private record Times(long writing, long changing) {}

  private Times times() throws Exception {
    writeAll();
    Process fix = start();
    awaitFirstSideFile(fix);
    long writing = System.nanoTime();
    awaitFirstChange(fix);
    long changing = System.nanoTime();
    assertThat(fix.waitFor(300, TimeUnit.SECONDS)).isTrue();
    long end = System.nanoTime();
    return new Times(end - writing, end - changing);
  }

  private Process start() throws IOException {
    return start(command("fix", "k8s"));
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .directory(folder.toFile())
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("out").toFile())
        .start();
  }

  private static List<String> command(String... arguments) {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command = new ArrayList<>();
    command.addAll(List.of(java, "-XX:TieredStopAtLevel=1", "-cp", DIST + "/*"));
    command.add("dev.rollgate.cli.Main");
    command.addAll(List.of(arguments));
    return command;
  }

  private void awaitFirstSideFile(Process fix) throws IOException {
    while (fix.isAlive() && sideFiles().isEmpty()) {
      Thread.onSpinWait();
    }
  }

  /** Files are replaced in the order of their names. */
  private void awaitFirstChange(Process fix) throws IOException {
    Path first = folder.resolve("k8s/0/0.yaml");
    long size = Files.size(first);
    while (fix.isAlive() && Files.size(first) == size) {
      Thread.onSpinWait();
    }
  }

  private void writeAll() throws IOException {
    for (int i = 0; i < FILES; i++) {
      write("k8s/" + i % 2 + "/" + i + ".yaml", OLD.replace("shop", "shop-" + i));
    }
  }

  /** The different texts, each with the same name. */
  private Set<String> texts() throws IOException {
    Set<String> texts = new HashSet<>();
    for (int i = 0; i < FILES; i++) {
      Path file = folder.resolve("k8s/" + i % 2 + "/" + i + ".yaml");
      texts.add(Files.readString(file).replace("shop-" + i, "shop"));
    }
    return texts;
  }

  private List<Path> sideFiles() throws IOException {
    try (Stream<Path> zero = Files.list(folder.resolve("k8s/0"));
        Stream<Path> one = Files.list(folder.resolve("k8s/1"))) {
      return Stream.concat(zero, one).filter(f -> !f.toString().endsWith(".yaml")).toList();
    }
  }
}
