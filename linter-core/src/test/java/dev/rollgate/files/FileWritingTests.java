package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.files.FileWriting.Replacement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
