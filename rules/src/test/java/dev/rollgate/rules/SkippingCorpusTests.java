package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.rollgate.testdata.Fixture;
import dev.rollgate.traffic.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code lint} leaves unread of real repositories takes no finding with it. They are archives
 * in {@code shared/corpus} beside the project, or in the folder {@code -Drollgate.corpus}, of which
 * each gives its first files; {@code -Drollgate.corpus.files=100000} takes all.
 */
class SkippingCorpusTests {

  private static final int FILES = Integer.getInteger("rollgate.corpus.files", 60);

  private static final String ARCHIVE = ".tar.gz";

  @TempDir private Path temporary;

  @TestFactory
  List<DynamicTest> eachRepository() throws IOException {
    Path corpus = corpus();
    assumeTrue(
        Files.isDirectory(corpus),
        () -> "there are no repositories to hold this against in " + corpus);
    try (Stream<Path> files = Files.list(corpus)) {
      return files
          .filter(f -> f.toString().endsWith(ARCHIVE))
          .sorted()
          .map(f -> dynamicTest(String.valueOf(f.getFileName()), () -> holds(f)))
          .toList();
    }
  }

  private static Path corpus() {
    return Optional.ofNullable(System.getProperty("rollgate.corpus"))
        .map(Path::of)
        .orElseGet(
            () -> Fixture.root().toAbsolutePath().resolve("../../shared/corpus").normalize());
  }

  private void holds(Path archive) throws Exception {
    Path whole = Files.createTempDirectory(temporary, "whole");
    Process tar =
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", whole.toString())
            .inheritIO()
            .start();
    assertThat(tar.waitFor()).as("unpacking %s", archive).isZero();
    Path some = Files.createTempDirectory(temporary, "some");
    for (Path file : manifests(whole)) {
      Path copy = some.resolve(whole.relativize(file));
      Files.createDirectories(copy.getParent());
      Files.copy(file, copy);
    }
    BothWays.of(some, Settings.DEFAULT).agree();
  }

  /** From all over the repository, so many as are wanted. */
  private static List<Path> manifests(Path whole) throws IOException {
    try (Stream<Path> files = Files.walk(whole)) {
      List<Path> all =
          files
              .filter(Files::isRegularFile)
              .filter(f -> f.toString().matches(".*\\.(?:ya?ml|json)"))
              .sorted()
              .toList();
      int step = Math.max(1, all.size() / FILES);
      return Stream.iterate(0, i -> i < all.size(), i -> i + step).map(all::get).toList();
    }
  }
}
