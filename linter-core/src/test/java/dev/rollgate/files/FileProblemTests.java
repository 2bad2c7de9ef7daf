package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.files.FoundFile.Way;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.UnreadableFile;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileProblemTests {

  @Test
  void aNameAloneIsNoMessage() {
    assertThat(FileProblem.describe(new AccessDeniedException("k8s")))
        .isEqualTo("k8s: permission denied");
    assertThat(FileProblem.describe(new NoSuchFileException("k8s")))
        .isEqualTo("k8s: the file, or what it links to, is gone");
    assertThat(FileProblem.describe(new FileSystemException("k8s")))
        .isEqualTo("k8s: the file cannot be read");
  }

  @Test
  void whatSaysMoreIsLeftAsItIs() {
    assertThat(FileProblem.describe(new FileSystemException("a", null, "Is a directory")))
        .isEqualTo("a: Is a directory");
    assertThat(FileProblem.describe(new IOException("GitHub is gone"))).isEqualTo("GitHub is gone");
    assertThat(FileProblem.describe(new IOException())).isEqualTo("the file cannot be read");
  }

  @Test
  void aFileThatVanishedAfterItWasFoundIsTold(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a.yaml"), "kind: Service\n");
    List<FoundFile> found = new FileFinder(folder, List.of()).find(List.of("."));
    Files.delete(file);
    FileReading reading = new FileReading(text -> true, node -> false, Limits.DEFAULT);
    found.forEach(reading::read);
    assertThat(reading.unreadable())
        .containsExactly(new UnreadableFile("a.yaml", "the file, or what it links to, is gone"));
  }

  @Test
  void aFileOfTheSystemsIsNotOpened() {
    Path status = Path.of("/proc/self/status");
    assumeTrue(Files.isReadable(status), "there is no such file system");
    FileReading reading = new FileReading(text -> true, node -> false, new Limits(10, 10, 10));
    reading.read(new FoundFile("a.yaml", status, status, Way.BELOW));
    assertThat(reading.unreadable())
        .containsExactly(new UnreadableFile("a.yaml", "not a regular file"));
  }

  /** What the search hands on when it may not look into a folder. */
  @Test
  void aFolderThatCannotBeListedIsToldAsOne(@TempDir Path folder) {
    FileReading reading = new FileReading(text -> true, node -> false, Limits.DEFAULT);
    reading.read(new FoundFile("k8s", folder, folder, Way.BELOW));
    assertThat(reading.unreadable())
        .containsExactly(new UnreadableFile("k8s", "the folder cannot be listed"));
  }

  @Test
  void aFolderThatMayNotBeReadIsToldWithTheReason(@TempDir Path folder) throws Exception {
    Path closed = Files.createDirectories(folder.resolve("k8s/closed"));
    Files.writeString(closed.resolve("web.yaml"), "kind: Service\n");
    assumeTrue(closed.toFile().setReadable(false) && !Files.isReadable(closed));
    FileReading reading = new FileReading(text -> true, node -> false, Limits.DEFAULT);
    new FileFinder(folder, List.of()).find(List.of("k8s")).forEach(reading::read);
    assertThat(reading.unreadable())
        .containsExactly(new UnreadableFile("k8s/closed", "permission denied"));
  }
}
