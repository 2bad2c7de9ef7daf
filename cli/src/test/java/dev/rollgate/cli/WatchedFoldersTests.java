package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.files.FileFinder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A change that is not seen lets its test run into the time limit. */
@Timeout(value = 120, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WatchedFoldersTests {

  @TempDir private Path folder;

  private WatchedFolders watched;

  @BeforeEach
  void watch() throws Exception {
    Files.createDirectories(folder.resolve("k8s/deep"));
    Files.createDirectories(folder.resolve("k8s/node_modules"));
    Files.writeString(folder.resolve("k8s/deep/a.yaml"), "a: 1\n");
    watched =
        new WatchedFolders(List.of(folder.resolve("k8s")), Set.of(folder.resolve("k8s/out.json")));
    run();
  }

  @AfterEach
  void close() throws IOException {
    watched.close();
  }

  private void run() throws Exception {
    watched.begin();
    if (Files.exists(folder.resolve("k8s"))) {
      new FileFinder(folder, List.of()).find(List.of("k8s"), watched);
    }
  }

  private Path write(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "b: 2\n");
  }

  @Test
  void aManifestThatIsSavedInPlaceMatters() throws Exception {
    write("k8s/deep/a.yaml");
    watched.await();
    assertThat(watched.problem()).isEmpty();
  }

  @Test
  void aManifestThatIsSavedByRenamingMatters() throws Exception {
    Path written = write("k8s/deep/.a.swp");
    Files.move(written, folder.resolve("k8s/deep/a.yaml"), StandardCopyOption.REPLACE_EXISTING);
    watched.await();
  }

  @Test
  void aManifestThatIsDeletedMatters() throws Exception {
    Files.delete(folder.resolve("k8s/deep/a.yaml"));
    watched.await();
  }

  @Test
  void aFolderThatComesIsWatchedFromTheNextRunOn() throws Exception {
    write("other/b.yaml");
    Files.move(folder.resolve("other"), folder.resolve("k8s/new"));
    watched.await();
    run();
    write("k8s/new/b.yaml");
    watched.await();
  }

  @Test
  void aFolderThatIsRenamedIsWatchedUnderItsNewName() throws Exception {
    Files.move(folder.resolve("k8s/deep"), folder.resolve("k8s/moved"));
    watched.await();
    run();
    write("k8s/moved/a.yaml");
    watched.await();
  }

  @Test
  void anInputMayVanishAndComeBack() throws Exception {
    Files.move(folder.resolve("k8s"), folder.resolve("gone"));
    watched.await();
    run();
    Files.move(folder.resolve("gone"), folder.resolve("k8s"));
    watched.await();
    run();
    write("k8s/deep/a.yaml");
    watched.await();
  }

  @Test
  void configurationBaselineAndIgnoreFilesMatterInTheFoldersAboveToo() throws Exception {
    for (String name : List.of("rollgate.yaml", ".rollgate-baseline.json", "k8s/.gitignore")) {
      write(name);
      watched.await();
      run();
    }
  }

  @Test
  void aFileThatCountsMattersWhereverItIs() throws Exception {
    Path elsewhere = write("settings/mine.conf");
    watched.counts(elsewhere);
    watched.begin();
    write("settings/mine.conf");
    watched.await();
  }

  @Test
  void nothingElseMatters() throws Exception {
    Thread waiting =
        new Thread(
            () -> {
              try {
                watched.await();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    waiting.setDaemon(true);
    waiting.start();
    write("k8s/out.json");
    write("k8s/notes.txt");
    write("k8s/node_modules/a.yaml");
    write("beside.yaml");
    // On a slow machine this proves less, but it does not fail.
    waiting.join(500);
    assertThat(waiting.isAlive()).isTrue();
    write("k8s/b.yaml");
    waiting.join();
  }
}
