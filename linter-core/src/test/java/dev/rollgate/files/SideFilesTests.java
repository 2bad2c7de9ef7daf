package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideFilesTests {

  /** Linux gives no process such a number. */
  private static final String DEAD = ".rollgate-99999999-";

  @TempDir private Path folder;
  private Path manifest;

  @BeforeEach
  void write() throws IOException {
    manifest = Files.writeString(folder.resolve("web.yaml"), "a: 1\n");
  }

  private List<String> left() throws IOException {
    SideFiles.sweepBeside(List.of(manifest));
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
    }
  }

  @Test
  void whatADeadProcessLeftIsTakenAway() throws IOException {
    Files.writeString(folder.resolve(DEAD + "1234.tmp"), "half");
    Files.createLink(folder.resolve(DEAD + "1235.old"), manifest);
    Files.writeString(folder.resolve(DEAD + "0"), "half a report");
    assertThat(left()).containsExactly("web.yaml");
    assertThat(manifest).hasContent("a: 1\n");
  }

  @Test
  void whatALivingProcessWritesIsLeftAlone() throws IOException {
    Path own = Files.createLink(folder.resolve(SideFiles.PREFIX + "1.old"), manifest);
    assertThat(left()).containsExactly(own.getFileName().toString(), "web.yaml");
  }

  @Test
  void filesThatOnlyLookSimilarAreLeftAlone() throws IOException {
    Files.writeString(folder.resolve(".rollgate-baseline.json"), "{}");
    Files.writeString(folder.resolve(DEAD + "1.yaml"), "a: 1\n");
    Files.createDirectory(folder.resolve(DEAD + "2.tmp"));
    Files.createSymbolicLink(folder.resolve(DEAD + "3.tmp"), manifest);
    assertThat(left()).hasSize(5);
  }

  @Test
  void aLinkedFilesOwnFolderIsSwept() throws IOException {
    Path far = Files.createDirectory(folder.resolve("far"));
    Path file = Files.writeString(far.resolve("a.yaml"), "a: 1\n");
    Path half = Files.writeString(far.resolve(DEAD + "1.tmp"), "half");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), file);
    SideFiles.sweepBeside(List.of(link, folder.resolve("gone.yaml")));
    assertThat(half).doesNotExist();
  }
}
