package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another program writes to a file between its being opened and its being read. */
class FileBytesTests {

  private static final String OLD = "kind: Service\n";

  private static final int LIMIT = 1_000;

  @TempDir private Path folder;
  private Path file;

  /** What the other program does while the file is read for the first time, the second, ... */
  private final Deque<Write> others = new ArrayDeque<>();

  private int read;

  private interface Write {
    void run() throws IOException;
  }

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("a.yaml"), OLD);
  }

  private String read() throws IOException {
    FileBytes bytes =
        new FileBytes(LIMIT) {
          @Override
          InputStream open(Path path) throws IOException {
            read++;
            InputStream in = super.open(path);
            if (!others.isEmpty()) {
              others.pop().run();
            }
            return in;
          }
        };
    return new String(bytes.read(file), StandardCharsets.UTF_8);
  }

  private void append(String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }

  private void replace(String text) throws IOException {
    Path saved = Files.writeString(folder.resolve("saved"), text);
    Files.move(saved, file, StandardCopyOption.REPLACE_EXISTING);
  }

  @Test
  void aFileThatNobodyWritesToIsReadOnce() throws IOException {
    assertThat(read()).isEqualTo(OLD);
    assertThat(read).isEqualTo(1);
  }

  @Test
  void aFileThatGrowsIsReadAgain() throws IOException {
    others.add(() -> append("spec: {}\n"));
    assertThat(read()).isEqualTo(OLD + "spec: {}\n");
    assertThat(read).isEqualTo(2);
  }

  @Test
  void aFileThatShrinksIsReadAgain() throws IOException {
    others.add(() -> Files.writeString(file, "a"));
    assertThat(read()).isEqualTo("a");
    assertThat(read).isEqualTo(2);
  }

  @Test
  void aFileThatIsReplacedByAnotherOfItsSizeAndTimeIsReadAgain() throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    others.add(
        () -> {
          replace(OLD.replace("Service", "Ingress"));
          Files.setLastModifiedTime(file, time);
        });
    assertThat(read()).isEqualTo("kind: Ingress\n");
    assertThat(read).isEqualTo(2);
  }

  @Test
  void aFileThatIsOverwrittenInPlaceIsReadAgain() throws IOException {
    others.add(
        () -> {
          Files.writeString(file, OLD.replace("Service", "Ingress"));
          Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        });
    assertThat(read()).isEqualTo("kind: Ingress\n");
    assertThat(read).isEqualTo(2);
  }

  @Test
  void aFileThatDoesNotHoldStillIsTold() {
    others.addAll(List.of(() -> append("1"), () -> append("2"), () -> append("3")));
    assertThatThrownBy(this::read)
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(": the file keeps changing while it is read");
  }

  @Test
  void aFileThatIsDoneWithAtLastIsRead() throws IOException {
    others.addAll(List.of(() -> append("1"), () -> append("2")));
    assertThat(read()).isEqualTo(OLD + "12");
  }

  @Test
  void aFileThatVanishesIsGone() {
    others.add(() -> Files.delete(file));
    assertThatThrownBy(this::read).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aFileThatGrowsBeyondTheLimitIsTooLarge() {
    others.add(() -> append("x".repeat(LIMIT)));
    assertThatThrownBy(this::read).hasMessageEndingWith(": the file has more than 1,000 bytes");
  }

  @Test
  void aFileThatBecomesAFolderIsTold() {
    others.add(
        () -> {
          Files.delete(file);
          Files.createDirectory(file);
        });
    assertThatThrownBy(this::read).hasMessageEndingWith(": the folder cannot be listed");
  }
}
