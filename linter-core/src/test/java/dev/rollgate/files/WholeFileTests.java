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
  void aLinkToAFileThatIsYetToBeMadeStaysALink() throws IOException {
    Path folders = Files.createDirectories(folder.resolve("a/b"));
    Files.createSymbolicLink(folder.resolve("c"), Path.of("a/b"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("c/../second"));
    Path second = Files.createSymbolicLink(folder.resolve("a/second"), Path.of("b/report.xml"));
    WholeFile.write(link, "new");
    assertThat(link).isSymbolicLink();
    assertThat(second).isSymbolicLink();
    assertThat(folders.resolve("report.xml")).hasContent("new");
    WholeFile.write(link, "newer");
    assertThat(folders.resolve("report.xml")).hasContent("newer");
    assertThat(names()).containsExactly("a", "c", "link");
  }

  private void assertNotWritten(Path path, String why) {
    assertThatThrownBy(() -> WholeFile.write(path, "new"))
        .isInstanceOf(IOException.class)
        .hasMessage(why);
  }

  @Test
  void aFileThatNobodyMayWriteToStaysAlsoForRoot() throws IOException {
    Path file = Files.writeString(folder.resolve("report.xml"), "old");
    assumeTrue(file.toFile().setWritable(false));
    assertNotWritten(file, "the file is read-only");
    assertThat(file).hasContent("old");
    assertThat(names()).containsExactly("report.xml");
  }

  @Test
  void aLinkThatLeadsNowhereStaysAndIsSaidToBe() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("gone/report.xml"));
    assertNotWritten(link, "it is a link to gone/report.xml, whose folder does not exist");
    Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("pool"));
    Files.createSymbolicLink(folder.resolve("pool"), Path.of("loop"));
    assertNotWritten(loop, "the link leads back to itself");
    assertNotWritten(
        link.resolve("report.xml"),
        "a folder on the way to it is a file, or a link that leads nowhere");
    assertThat(names()).containsExactly("link", "loop", "pool");
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
        .hasMessage("a folder on the way to it is a file, or a link that leads nowhere");
    assertThat(names()).containsExactly("file");
  }
}
