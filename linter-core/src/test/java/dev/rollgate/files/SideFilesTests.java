package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideFilesTests {

  /** Linux gives no process such a number. */
  private static final String DEAD = ".rollgate-" + ProcessWorld.MARK + "-99999999-";

  /** The same of a process that lives elsewhere, if it does. */
  private static final String FOREIGN =
      ".rollgate-%s-99999999-"
          .formatted("00000000".equals(ProcessWorld.MARK) ? "00000001" : "00000000");

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
  void whatAProcessElsewhereWritesIsLeftAloneForADay() throws IOException {
    Path foreign = Files.writeString(folder.resolve(FOREIGN + "1.tmp"), "half");
    assertThat(left()).contains(foreign.getFileName().toString());
    SideFiles.sweep(folder, Instant.now().plus(23, ChronoUnit.HOURS));
    assertThat(foreign).exists();
    SideFiles.sweep(folder, Instant.now().plus(25, ChronoUnit.HOURS));
    assertThat(foreign).doesNotExist();
  }

  @Test
  void aSecondNameOfAnOldFileCountsFromWhenItWasGiven() throws IOException {
    Files.setLastModifiedTime(manifest, FileTime.fromMillis(0));
    Path second = Files.createLink(folder.resolve(FOREIGN + "1.old"), manifest);
    assertThat(left()).contains(second.getFileName().toString());
  }

  @Test
  void filesThatOnlyLookSimilarAreLeftAlone() throws IOException {
    Files.writeString(folder.resolve(".rollgate-baseline.json"), "{}");
    Files.writeString(folder.resolve(DEAD + "1.yaml"), "a: 1\n");
    Files.writeString(folder.resolve(".rollgate-99999999-1.tmp"), "without a mark");
    Files.createDirectory(folder.resolve(DEAD + "2.tmp"));
    Files.createSymbolicLink(folder.resolve(DEAD + "3.tmp"), manifest);
    assertThat(left()).hasSize(6);
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
