package dev.rollgate.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.distribution.Unpacked.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.ObjectMapper;

/** The launcher of the archives for any Java, and the class data that it makes. */
class LauncherIT {

  private static final String NAME = System.getProperty("rollgate.archive.name");
  private static final Map<String, String> PLAIN = Map.of("ROLLGATE_NO_CDS", "1");

  /** What a run on the demo is like, however it is started. */
  private static final String SUMMARY = "5 errors, 1 warning, 2 info in 8 resources of 5 files\n";

  @TempDir private Path folder;

  private Path elsewhere;

  @BeforeEach
  void goElsewhere() throws Exception {
    elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
  }

  private void assertLints(Map<String, String> environment, Path program, Unpacked unpacked)
      throws Exception {
    Result result =
        Unpacked.run(elsewhere, environment, program, "lint", unpacked.demo().toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out()).startsWith("info[pdb-missing]").contains(SUMMARY);
  }

  @Test
  void bothArchivesRunFromAnyFolderAndThroughLinks() throws Exception {
    Path spaced = Files.createDirectory(folder.resolve("my programs"));
    Path zipped = Files.createDirectory(folder.resolve("zipped here"));
    for (Unpacked unpacked : List.of(Unpacked.tar(NAME, spaced), Unpacked.zip(NAME, zipped))) {
      assertLints(PLAIN, unpacked.launcher(), unpacked);
      assertLints(PLAIN, unpacked.home().resolve("bin/kubectl-rollgate"), unpacked);
    }
    Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("second"));
    Files.createSymbolicLink(
        folder.resolve("second"), Path.of("my programs", NAME, "bin", "rollgate"));
    assertLints(PLAIN, first, new Unpacked(spaced.resolve(NAME)));
  }

  @Test
  void javaIsFoundOnThePath() throws Exception {
    Unpacked unpacked = Unpacked.tar(NAME, folder);
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Files.createSymbolicLink(
        bin.resolve("java"), Path.of(System.getProperty("java.home"), "bin", "java"));
    assertLints(
        Map.of("JAVA_HOME", "", "PATH", bin + ":/usr/bin:/bin"), unpacked.launcher(), unpacked);
    Unpacked.awaitClassData(unpacked.home().resolve("lib"), 1);
  }

  /** Java itself would end with 1, which is the exit code for findings. */
  @ParameterizedTest
  @CsvSource({
    "-Xmx, Invalid maximum heap size: -Xmx",
    "-XX:+UseParallelGC, Multiple garbage collectors selected"
  })
  void optionsThatJavaDoesNotTakeAreTheCallersFault(String options, String reason)
      throws Exception {
    Unpacked unpacked = Unpacked.tar(NAME, folder);
    Map<String, String> environment = Map.of("ROLLGATE_JAVA_OPTS", options, "ROLLGATE_NO_CDS", "1");
    Result result = Unpacked.run(elsewhere, environment, unpacked.launcher(), "--version");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith("rollgate: Java does not start with ROLLGATE_JAVA_OPTS: " + options + "\n")
        .contains(reason);
  }

  @Test
  void theFirstRunMakesClassDataThatTheNextUses() throws Exception {
    Unpacked unpacked = Unpacked.tar(NAME, folder);
    String[] json = {"lint", "-o", "json", unpacked.demo().toString()};
    Result first = Unpacked.run(elsewhere, Map.of(), unpacked.launcher(), json);
    Unpacked.awaitClassData(unpacked.home().resolve("lib"), 1);

    Result second = Unpacked.run(elsewhere, Map.of(), unpacked.launcher(), json);
    assertThat(second).isEqualTo(first).extracting(Result::err).isEqualTo("");
    assertThat(new ObjectMapper().readTree(second.out()).isObject()).isTrue();
    assertThat(unpacked.classesLoaded(elsewhere, Map.of()))
        .allMatch(line -> line.endsWith("source: shared objects file (top)"));
    assertThat(unpacked.classesLoaded(elsewhere, PLAIN))
        .noneMatch(line -> line.contains("shared objects file"));
  }

  @Test
  void firstRunsAtOnceDoNotDisturbEachOther() throws Exception {
    Unpacked unpacked = Unpacked.tar(NAME, folder);
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      processes.add(
          Unpacked.start(
              elsewhere,
              Map.of(),
              List.of(unpacked.launcher().toString(), "lint", unpacked.demo().toString())));
    }
    List<Result> results = new ArrayList<>();
    for (Process process : processes) {
      results.add(Unpacked.finish(process));
    }
    assertThat(results).allMatch(result -> result.equals(results.get(0)));
    assertThat(results.get(0).out()).contains(SUMMARY);
    assertThat(results.get(0).err()).isEmpty();
    Unpacked.awaitClassData(unpacked.home().resolve("lib"), 1);
    assertLints(Map.of(), unpacked.launcher(), unpacked);
  }

  @Test
  void otherJarsGetClassDataOfTheirOwn() throws Exception {
    Unpacked unpacked = Unpacked.tar(NAME, folder);
    Path lib = unpacked.home().resolve("lib");
    assertLints(Map.of(), unpacked.launcher(), unpacked);
    Unpacked.awaitClassData(lib, 1);
    Files.setLastModifiedTime(coreJar(lib), FileTime.from(Instant.parse("2030-01-01T00:00:00Z")));
    assertLints(Map.of(), unpacked.launcher(), unpacked);
    Unpacked.awaitClassData(lib, 2);
    assertThat(unpacked.classesLoaded(elsewhere, Map.of()))
        .allMatch(line -> line.endsWith("source: shared objects file (top)"));
  }

  @Test
  void classDataThatCouldNotBeMadeIsDoneWithout() throws Exception {
    Unpacked unpacked = Unpacked.tar(NAME, folder);
    Path made = firstClassData(unpacked);
    Files.delete(made);
    String none = String.valueOf(made.getFileName()).replaceFirst("-[0-9]+\\.jsa$", "-0.jsa");
    Path archive = Files.createFile(made.resolveSibling(none));
    assertLints(Map.of(), unpacked.launcher(), unpacked);
    assertThat(unpacked.classesLoaded(elsewhere, Map.of()))
        .noneMatch(line -> line.contains("shared objects file"));
    assertThat(archive).isEmptyFile();
  }

  /** As a cache that was restored in part may be; Java 17 would crash. */
  @Test
  void classDataThatWereCutOffAreMadeAnew() throws Exception {
    Unpacked unpacked = Unpacked.tar(NAME, folder);
    Path archive = firstClassData(unpacked);
    long size = Files.size(archive);
    byte[] half = Arrays.copyOf(Files.readAllBytes(archive), (int) (size / 2));
    Files.delete(archive);
    Files.write(archive, half);
    FileTime cut = FileTime.from(Instant.parse("2031-01-01T00:00:00Z"));
    Files.setLastModifiedTime(archive, cut);

    assertLints(Map.of(), unpacked.launcher(), unpacked);

    awaitNewer(archive, cut);
    assertThat(unpacked.classesLoaded(elsewhere, Map.of()))
        .allMatch(line -> line.endsWith("source: shared objects file (top)"));
  }

  /** The times that the name is made of have no seconds. */
  @Test
  void aJarThatChangedWithinTheMinuteGetsClassDataAnew() throws Exception {
    Unpacked unpacked = Unpacked.tar(NAME, folder);
    Path lib = unpacked.home().resolve("lib");
    Path jar = coreJar(lib);
    Instant minute = Instant.parse("2026-01-01T00:00:00Z");
    Files.setLastModifiedTime(jar, FileTime.from(minute));
    Path archive = firstClassData(unpacked);
    FileTime made = FileTime.from(minute.plusSeconds(3));
    Files.setLastModifiedTime(archive, made);
    Files.setLastModifiedTime(jar, FileTime.from(minute.plusSeconds(7)));

    assertLints(Map.of(), unpacked.launcher(), unpacked);

    awaitNewer(archive, made);
    assertThat(unpacked.classesLoaded(elsewhere, Map.of()))
        .allMatch(line -> line.endsWith("source: shared objects file (top)"));
  }

  @Test
  void whereTheFolderCannotBeWrittenTheCacheHoldsClassData() throws Exception {
    Unpacked unpacked = Unpacked.tar(NAME, folder);
    Path lib = unpacked.home().resolve("lib");
    Path cache = Files.createDirectory(folder.resolve("cache"));
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("r-xr-xr-x"));
    List<String> command = new ArrayList<>();
    if (Files.isWritable(lib)) {
      // Root may write anywhere.
      assumeTrue(Files.exists(Path.of("/usr/bin/setpriv")), "needs setpriv where root runs it");
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
      command.addAll(
          List.of("/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
    }
    command.addAll(List.of(unpacked.launcher().toString(), "lint", unpacked.demo().toString()));

    Map<String, String> cached = Map.of("XDG_CACHE_HOME", cache.toString());
    Result first = Unpacked.finish(Unpacked.start(elsewhere, cached, command));
    assertThat(first.err()).isEmpty();
    assertThat(first.out()).contains(SUMMARY);
    Unpacked.awaitClassData(cache.resolve("rollgate"), 1);
    assertThat(Unpacked.finish(Unpacked.start(elsewhere, cached, command))).isEqualTo(first);
    assertThat(Unpacked.finish(Unpacked.start(elsewhere, Map.of(), command))).isEqualTo(first);
    assertThat(Unpacked.classData(lib)).isEmpty();
    Files.setPosixFilePermissions(lib, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Those that a first run makes. */
  private Path firstClassData(Unpacked unpacked) throws Exception {
    Path lib = unpacked.home().resolve("lib");
    assertLints(Map.of(), unpacked.launcher(), unpacked);
    Unpacked.awaitClassData(lib, 1);
    return lib.resolve(Unpacked.classData(lib).get(0));
  }

  private static Path coreJar(Path lib) throws IOException {
    try (var jars = Files.newDirectoryStream(lib, "rollgate-core-*.jar")) {
      return jars.iterator().next();
    }
  }

  /** Waits until an archive has taken the place of another. */
  private static void awaitNewer(Path archive, FileTime before) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (!Files.exists(archive) || Files.getLastModifiedTime(archive).equals(before)) {
      assertThat(System.nanoTime()).as("a new %s", archive).isLessThan(end);
      Thread.sleep(100);
    }
  }
}
