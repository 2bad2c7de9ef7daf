package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.files.FileWriting.Replacement;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileWritingTests {

  @TempDir private Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static Replacement replacement(Path file, String before, String after) {
    return new Replacement(file.toString(), FileFinder.identity(file), before, after);
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
    assertThat(FileWriting.write(List.of(replacement(a, "1", "one"), replacement(b, "2", "two"))))
        .isEmpty();
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
                FileWriting.write(List.of(replacement(a, "1", "one"), replacement(b, "2", "two"))))
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
                        replacement(a, "1", "one"),
                        replacement(folder.resolve("gone.yaml"), "2", "two"))))
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
                    List.of(replacement(a, "1", "one"), replacement(link, "1", "two"))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("no file was changed: ")
        .hasMessageEndingWith("link.yaml: the file changed while it was being fixed");
    assertThat(a).hasContent("1");
    assertThat(Files.getAttribute(a, "unix:ino")).isEqualTo(inode);
    assertThat(names()).containsExactly("a.yaml", "link.yaml");
  }

  private void replaceA(FileWriting.Move move) throws IOException {
    FileWriting.write(List.of(replacement(folder.resolve("a.yaml"), "1", "one")), move);
  }

  private void assertUnchanged(FileWriting.Move move, String why) {
    assertThatThrownBy(() -> replaceA(move))
        .isInstanceOf(IOException.class)
        .hasMessage("no file was changed: " + folder.resolve("a.yaml") + ": " + why);
  }

  @Test
  void whatIsWrittenToTheOldFileWhileItIsReplacedIsNotLost() throws IOException {
    Path a = write("a.yaml", "1");
    assertUnchanged(
        (from, to) -> {
          Files.writeString(to, "1 and more");
          WholeFile.move(from, to);
        },
        "the file changed while it was being fixed");
    assertThat(a).hasContent("1 and more");
    assertThat(names()).containsExactly("a.yaml");
  }

  /** Another program writes to the file right before it is replaced, and right after. */
  private void assertOldTextIsIn(Path kept) {
    Path a = folder.resolve("a.yaml");
    assertThatThrownBy(
            () ->
                replaceA(
                    (from, to) -> {
                      Files.writeString(to, "lost?");
                      WholeFile.move(from, to);
                      Files.writeString(to, "by another program");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(
            a + " was changed and could not be put back, its old text is in " + kept + ": ");
    assertThat(kept).hasContent("lost?");
    assertThat(a).hasContent("by another program");
  }

  @Test
  void theOldTextGetsANameThatNoEarlierOneHas() throws IOException {
    write("a.yaml", "1");
    Path first = write("a.yaml.rollgate-old", "of an earlier run");
    Path second = folder.resolve("a.yaml.rollgate-old.1");
    Files.createSymbolicLink(second, Path.of("nowhere"));
    assertOldTextIsIn(folder.resolve("a.yaml.rollgate-old.2"));
    assertThat(first).hasContent("of an earlier run");
    assertThat(second).isSymbolicLink();
    assertThat(names()).hasSize(4);
  }

  @Test
  void aFileThatIsReplacedAgainBeforeItIsPutBackIsLeftAlone() throws IOException {
    write("a.yaml", "1");
    assertOldTextIsIn(folder.resolve("a.yaml.rollgate-old"));
    assertThat(names()).containsExactly("a.yaml", "a.yaml.rollgate-old");
  }

  @Test
  void aFileThatCannotBePutInPlaceIsNamedAndNotTheOneBesideIt() throws IOException {
    Path a = write("a.yaml", "1");
    assertUnchanged(
        (from, to) -> {
          throw new FileSystemException(from.toString(), to.toString(), "Input/output error");
        },
        "input/output error");
    assertThat(a).hasContent("1");
    assertThat(names()).containsExactly("a.yaml");
  }

  @Test
  void aFileThatIsGoneIsSaidToBe() throws IOException {
    assertUnchanged(WholeFile::move, "the file, or what it links to, is gone");
    assertThat(names()).isEmpty();
  }

  @Test
  void aFolderInTheFilesPlaceIsLeftAlone() throws IOException {
    Files.createDirectory(folder.resolve("a.yaml"));
    assertUnchanged(WholeFile::move, "the file changed while it was being fixed");
    assertThat(folder.resolve("a.yaml")).isEmptyDirectory();
  }

  /** What reads a pipe waits for somebody to write to it. */
  @Test
  @Timeout(60)
  void aPipeInTheFilesPlaceIsNotOpened() throws Exception {
    Path pipe = folder.resolve("a.yaml");
    assumeTrue(
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0,
        "there are no pipes with names");
    assertUnchanged(WholeFile::move, "the file changed while it was being fixed");
    assertThat(names()).containsExactly("a.yaml");
  }

  @Test
  void aFileThatALinkLeadsToByNowIsLeftAloneThoughItsTextIsTheSame() throws IOException {
    Path inside = Files.createDirectory(folder.resolve("inside"));
    Path file = Files.writeString(inside.resolve("a.yaml"), "1");
    Replacement wanted = replacement(file, "1", "one");
    Path outside = Files.createDirectory(folder.resolve("outside"));
    Path same = Files.writeString(outside.resolve("a.yaml"), "1");
    Files.delete(file);
    Files.createSymbolicLink(file, same);
    assertRefused(wanted);
    Files.delete(file);
    Files.delete(inside);
    Files.createSymbolicLink(inside, outside);
    assertRefused(wanted);
    assertThat(same).hasContent("1");
    assertThat(outside).isDirectoryContaining(p -> p.equals(same));
  }

  private static void assertRefused(Replacement replacement) {
    assertThatThrownBy(() -> FileWriting.write(List.of(replacement)))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith(": the file changed while it was being fixed");
  }

  @Test
  void aFileThatWasOnlyTouchedIsReplaced() throws IOException {
    Path a = write("a.yaml", "1");
    Files.setLastModifiedTime(a, FileTime.fromMillis(0));
    replaceA(WholeFile::move);
    assertThat(a).hasContent("one");
    assertThat(Files.getLastModifiedTime(a)).isGreaterThan(FileTime.fromMillis(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0644", "0640", "0600", "0777", "2644", "2755", "1644", "6755"})
  void aFilesModeStays(String octal) throws IOException {
    Path a = write("a.yaml", "1");
    int mode = Integer.parseInt(octal, 8);
    Files.setAttribute(a, "unix:mode", mode);
    Object before = Files.getAttribute(a, "unix:mode");
    assumeTrue(((int) before & 07777) == mode, "this process may not set such a mode");
    replaceA(WholeFile::move);
    assertThat(a).hasContent("one");
    assertThat(Files.getAttribute(a, "unix:mode")).isEqualTo(before);
  }

  @Test
  void aFilesOwnerAndGroupStay() throws IOException {
    Path a = write("a.yaml", "1");
    assumeTrue("root".equals(Files.getOwner(a).getName()), "only root may give files away");
    Files.setAttribute(a, "unix:uid", 12_345);
    Files.setAttribute(a, "unix:gid", 54_321);
    Files.setAttribute(a, "unix:mode", 06750);
    Map<String, Object> before = Files.readAttributes(a, "unix:uid,gid,mode");
    replaceA(WholeFile::move);
    assertThat(a).hasContent("one");
    assertThat(Files.readAttributes(a, "unix:uid,gid,mode")).isEqualTo(before);
  }

  @Test
  void whatOtherProgramsNotedAboutAFileStays() throws IOException {
    Path a = write("a.yaml", "1");
    assumeTrue(
        Files.getFileStore(a).supportsFileAttributeView("user"), "there are no such notes here");
    Files.setAttribute(a, "user:note", new byte[] {7});
    replaceA(WholeFile::move);
    assertThat(a).hasContent("one");
    assertThat((byte[]) Files.getAttribute(a, "user:note")).containsExactly(7);
  }

  @Test
  void theOtherNamesOfAFileKeepItsOldText() throws IOException {
    Path a = write("a.yaml", "1");
    Path other = Files.createLink(folder.resolve("other.yaml"), a);
    Object inode = Files.getAttribute(other, "unix:ino");
    replaceA(WholeFile::move);
    assertThat(a).hasContent("one");
    assertThat(other).hasContent("1");
    assertThat(Files.getAttribute(other, "unix:ino")).isEqualTo(inode);
    assertThat(Files.getAttribute(other, "unix:nlink")).isEqualTo(1);
  }

  @Test
  void bothNamesOfAFileCanBeReplaced() throws IOException {
    Path a = write("a.yaml", "1");
    Path other = Files.createLink(folder.resolve("other.yaml"), a);
    FileWriting.write(List.of(replacement(a, "1", "one"), replacement(other, "1", "one")));
    assertThat(a).hasContent("one");
    assertThat(other).hasContent("one");
    assertThat(names()).containsExactly("a.yaml", "other.yaml");
  }

  @Test
  void aLinkStaysALinkAndWhatItLeadsToIsReplaced() throws IOException {
    Path a = write("a.yaml", "1");
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("second.yaml"));
    Path second = Files.createSymbolicLink(folder.resolve("second.yaml"), Path.of("a.yaml"));
    FileWriting.write(List.of(replacement(link, "1", "one")));
    assertThat(a).isRegularFile().hasContent("one");
    assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("second.yaml"));
    assertThat(Files.readSymbolicLink(second)).isEqualTo(Path.of("a.yaml"));
  }
}
