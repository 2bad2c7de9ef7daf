package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.files.FileWriting.Replacement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWritingTests {

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(p -> String.valueOf(p.getFileName())).sorted().toList();
    }
  }

  @Test
  void replacesAllTexts() throws IOException {
    Path a = write("a.yaml", "1");
    Path b = write("b.yaml", "2");
    FileWriting.write(List.of(new Replacement(a, "1", "one"), new Replacement(b, "2", "two")));
    assertThat(a).hasContent("one");
    assertThat(b).hasContent("two");
    assertThat(names()).containsExactly("a.yaml", "b.yaml");
  }

  @Test
  void changesNothingWhenOneFileChangedMeanwhile() throws IOException {
    Path a = write("a.yaml", "1");
    Path b = write("b.yaml", "changed");
    assertThatThrownBy(
            () ->
                FileWriting.write(
                    List.of(new Replacement(a, "1", "one"), new Replacement(b, "2", "two"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("b.yaml: the file changed while it was being fixed");
    assertThat(a).hasContent("1");
    assertThat(b).hasContent("changed");
    assertThat(names()).containsExactly("a.yaml", "b.yaml");
  }

  @Test
  void changesNothingWhenOneFileIsGone() throws IOException {
    Path a = write("a.yaml", "1");
    assertThatThrownBy(
            () ->
                FileWriting.write(
                    List.of(
                        new Replacement(a, "1", "one"),
                        new Replacement(folder.resolve("gone.yaml"), "2", "two"))))
        .isInstanceOf(IOException.class);
    assertThat(a).hasContent("1");
    assertThat(names()).containsExactly("a.yaml");
  }

  @Test
  void putsTheOldFilesBackWhenALaterOneFails() throws IOException {
    Path a = write("a.yaml", "1");
    Object inode = Files.getAttribute(a, "unix:ino");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), a);
    assertThatThrownBy(
            () ->
                FileWriting.write(
                    List.of(new Replacement(a, "1", "one"), new Replacement(link, "1", "two"))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no file was changed: ")
        .hasMessageEndingWith("link.yaml: the file changed while it was being fixed");
    assertThat(a).hasContent("1");
    assertThat(Files.getAttribute(a, "unix:ino")).isEqualTo(inode);
    assertThat(names()).containsExactly("a.yaml", "link.yaml");
  }

  @Test
  void followsLinksAndKeepsPermissions() throws IOException {
    Path a = write("a.yaml", "1");
    Files.setPosixFilePermissions(a, PosixFilePermissions.fromString("rw-r-----"));
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), a);
    FileWriting.write(List.of(new Replacement(link, "1", "one")));
    assertThat(a).hasContent("one");
    assertThat(link).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(a)))
        .isEqualTo("rw-r-----");
  }
}
