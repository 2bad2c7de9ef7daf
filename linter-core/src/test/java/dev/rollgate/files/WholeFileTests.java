package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTests {

  @TempDir private Path folder;

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void makesTheFoldersAboveTheFile() throws IOException {
    Path file = folder.resolve("a/b/report.xml");
    WholeFile.write(file, "é");
    assertThat(file).hasContent("é");
    assertThat(names()).containsExactly("a");
  }

  @Test
  void replacesWhatWasThereAndLeavesNothingElse() throws IOException {
    Path file = Files.writeString(folder.resolve("report.xml"), "a longer text");
    WholeFile.write(file, "new");
    assertThat(file).hasContent("new");
    assertThat(names()).containsExactly("report.xml");
  }

  @Test
  void aNewFileHasTheRightsOfNewFiles() throws IOException {
    Path other = Files.writeString(folder.resolve("other"), "");
    assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"));
    Path file = folder.resolve("report.xml");
    WholeFile.write(file, "new");
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(other));
  }

  @Test
  void aLinkStaysALink() throws IOException {
    Path file = Files.writeString(folder.resolve("report.xml"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    WholeFile.write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new");
  }

  @Test
  void whatARunLeftThatWasKilledIsNoHindrance() throws IOException {
    Files.writeString(folder.resolve(".rollgate-" + ProcessHandle.current().pid() + "-0"), "half");
    WholeFile.write(folder.resolve("report.xml"), "new");
    assertThat(folder.resolve("report.xml")).hasContent("new");
  }

  @Test
  void aFolderIsNoFile() throws IOException {
    assertThatThrownBy(() -> WholeFile.write(folder, "new"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("directory");
    Path file = Files.writeString(folder.resolve("file"), "old");
    assertThatThrownBy(() -> WholeFile.write(file.resolve("report.xml"), "new"))
        .isInstanceOf(IOException.class)
        .hasMessage("a folder on the way to it is a file");
    assertThat(names()).containsExactly("file");
  }
}
