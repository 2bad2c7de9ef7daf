package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The classes that the packaged program loads to lint a few files. Each takes part of a
 * millisecond, and together they are most of the time that a short run takes.
 */
class LoadedClassesIT {

  /** Of the program and its libraries, without those of lambdas. */
  private static final int BUDGET = 540;

  /** Classes that were made of lambdas when the program was built. */
  private static final int LINKED = 800;

  /** Lambdas of the JDK and of libraries, which Java links at run time. */
  private static final int LAMBDAS = 80;

  private static final Pattern OF_A_LAMBDA = Pattern.compile("\\$\\$\\d");

  private static final Path ROOT = Path.of(System.getProperty("rollgate.root"));
  private static final Path DIST = Path.of(System.getProperty("rollgate.dist"));

  @TempDir private Path folder;

  /** Lines of Java's log, of which each names a class and where it comes from. */
  private List<String> loaded(String... arguments) throws Exception {
    Path log = folder.resolve("classes.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:off", "-Xlog:class+load:file=" + log + ":none"));
    command.addAll(List.of("-jar", programJar().toString()));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor()).isEqualTo(ExitCode.FINDINGS);
    return Files.readAllLines(log);
  }

  private static Path programJar() throws IOException {
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(DIST, "rollgate-cli-*.jar")) {
      return jars.iterator().next();
    }
  }

  @Test
  void aPlainRunKeepsToItsBudget() throws Exception {
    List<String> classes = loaded("lint", "testdata/demo");
    List<String> own = classes.stream().filter(c -> c.contains("source: file:")).toList();
    long linked = own.stream().filter(c -> OF_A_LAMBDA.matcher(c).find()).count();
    assertThat(own.size() - linked).isBetween(BUDGET / 2L, (long) BUDGET);
    assertThat(linked).isBetween(LINKED / 2L, (long) LINKED);
    assertThat(classes.stream().filter(c -> c.contains("$$Lambda"))).hasSizeBetween(1, LAMBDAS);
  }

  @Test
  void aPlainRunSearchesNoJarsForRules() throws Exception {
    assertThat(loaded("lint", "testdata/demo"))
        .anyMatch(c -> c.startsWith("dev.rollgate.rules.BuiltInRules "))
        .noneMatch(c -> c.startsWith("java.util.ServiceLoader "));
  }

  @Test
  void noLambdaOfTheProgramIsLeftToLink() throws Exception {
    assertThat(loaded("lint", "testdata/demo"))
        .noneMatch(c -> c.startsWith("dev.rollgate.") && c.contains("$$Lambda"));
  }

  @Test
  void aPlainRunLoadsNoLibraryThatItDoesNotNeed() throws Exception {
    assertThat(loaded("lint", "testdata/demo"))
        .noneMatch(c -> c.startsWith("picocli."))
        .noneMatch(c -> c.startsWith("tools.jackson."))
        .noneMatch(c -> c.startsWith("com.networknt."))
        .noneMatch(c -> c.startsWith("dev.cel."))
        .noneMatch(c -> c.startsWith("com.google."))
        .noneMatch(c -> c.startsWith("com.marcnuri."))
        .noneMatch(c -> c.startsWith("com.sun.jna."))
        .noneMatch(c -> c.startsWith("com.github.difflib."))
        .noneMatch(c -> c.startsWith("org.commonmark."))
        .noneMatch(c -> c.startsWith("org.slf4j."));
  }

  @Test
  void anOptionTakesOnlyWhatReadsOptions() throws Exception {
    assertThat(loaded("lint", "--fail-on=warning", "testdata/demo"))
        .anyMatch(c -> c.startsWith("picocli."))
        .noneMatch(c -> c.startsWith("dev.rollgate.cli.FixCommand"))
        .noneMatch(c -> c.startsWith("tools.jackson."))
        .noneMatch(c -> c.startsWith("com.networknt."));
  }
}
