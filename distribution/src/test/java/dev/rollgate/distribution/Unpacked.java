package dev.rollgate.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * An archive, unpacked.
 *
 * @param home the folder that holds {@code bin} and {@code lib}
 */
record Unpacked(Path home) {

  private static final Path ARCHIVES = Path.of(System.getProperty("rollgate.archives"));

  /** What came of a run. */
  record Result(int code, String out, String err) {}

  static Path archive(String name) {
    return ARCHIVES.resolve(name);
  }

  /** Unpacks {@code NAME.tar.gz}, in which all is in a folder NAME. */
  static Unpacked tar(String name, Path into) throws IOException, InterruptedException {
    Process tar =
        new ProcessBuilder("tar", "xzf", archive(name + ".tar.gz").toString())
            .directory(into.toFile())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).isZero();
    return new Unpacked(into.resolve(name));
  }

  /** Unpacks {@code NAME.zip} with its permissions. */
  static Unpacked zip(String name, Path into) throws IOException {
    URI zip = URI.create("jar:" + archive(name + ".zip").toUri());
    try (FileSystem files =
            FileSystems.newFileSystem(zip, Map.of("enablePosixFileAttributes", true));
        Stream<Path> entries = Files.walk(files.getPath("/" + name))) {
      for (Path entry : entries.toList()) {
        Path target = into.resolve(entry.toString().substring(1));
        if (Files.isDirectory(entry)) {
          Files.createDirectories(target);
        } else {
          Files.copy(entry, target);
          Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(entry));
        }
      }
    }
    return new Unpacked(into.resolve(name));
  }

  Path launcher() {
    return home.resolve("bin/rollgate");
  }

  Path demo() {
    return home.resolve("examples/demo");
  }

  /** Class-data archives in a folder, and what is left of making them. */
  static List<String> classData(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("rollgate-") && name.contains(".jsa"))
          .sorted()
          .toList();
    }
  }

  /** Waits until as many class-data archives as that are made, and nobody makes another. */
  static void awaitClassData(Path folder, int count) throws Exception {
    long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    while (!isMade(folder, count)) {
      assertThat(System.nanoTime()).as("class data: %s", classData(folder)).isLessThan(end);
      Thread.sleep(100);
    }
  }

  private static boolean isMade(Path folder, int count) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    List<String> names = classData(folder);
    return names.size() == count && names.stream().allMatch(name -> name.endsWith(".jsa"));
  }

  /**
   * Runs a command in a folder, with a few variables set; an empty value is taken for "not set".
   * Each command has a world of its own: no options, no cache of the user.
   */
  static Process start(Path directory, Map<String, String> environment, List<String> command)
      throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    Map<String, String> all = new HashMap<>();
    all.put("JAVA_HOME", System.getProperty("java.home"));
    all.put("XDG_CACHE_HOME", "/dev/null");
    all.putAll(environment);
    List.of("ROLLGATE_NO_CDS", "ROLLGATE_JAVA_OPTS", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")
        .forEach(builder.environment()::remove);
    builder.environment().putAll(all);
    builder.environment().values().removeIf(String::isEmpty);
    return builder.start();
  }

  static Result finish(Process process) throws IOException, InterruptedException {
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), out, err);
  }

  static Result run(
      Path directory, Map<String, String> environment, Path program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program.toString()));
    command.addAll(List.of(arguments));
    return finish(start(directory, environment, command));
  }

  /** Where the classes of the linter came from in a run: lines of Java's log. */
  List<String> classesLoaded(Path directory, Map<String, String> environment) throws Exception {
    Path log = directory.resolve("classes.log");
    Map<String, String> logged = new HashMap<>(environment);
    logged.put("ROLLGATE_JAVA_OPTS", "-Xlog:class+load:file=" + log);
    assertThat(run(directory, logged, launcher(), "lint", demo().toString()).code()).isEqualTo(1);
    List<String> lines =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains(" dev.rollgate.lint.") && !line.contains("$$Lambda"))
            .toList();
    assertThat(lines).isNotEmpty();
    return lines;
  }
}
