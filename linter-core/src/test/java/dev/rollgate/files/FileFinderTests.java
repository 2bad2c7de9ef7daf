package dev.rollgate.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFinderTests {

  @TempDir private Path folder;

  private void write(String name) throws IOException {
    write(name, "");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> find(List<String> excludes, String... arguments) throws Exception {
    return new FileFinder(folder, excludes)
        .find(List.of(arguments)).stream().map(FoundFile::name).toList();
  }

  @Test
  void takesManifestsOfAFolderInTheOrderOfTheirNames() throws Exception {
    write("k8s/b.yml");
    write("k8s/a.yaml");
    write("k8s/sub/C.JSON");
    write("k8s/readme.md");
    assertThat(find(List.of(), "k8s")).containsExactly("k8s/a.yaml", "k8s/b.yml", "k8s/sub/C.JSON");
    assertThat(find(List.of(), "k8s/")).startsWith("k8s/a.yaml");
    assertThat(find(List.of(), ".")).startsWith("k8s/a.yaml");
  }

  @Test
  void takesANamedFileWhateverItsEnding() throws Exception {
    write("manifest.txt");
    assertThat(find(List.of(), "manifest.txt")).containsExactly("manifest.txt");
  }

  @Test
  void takesEachFileOnce() throws Exception {
    write("a.yaml");
    assertThat(find(List.of(), "a.yaml", ".", "./a.yaml")).containsExactly("a.yaml");
  }

  @Test
  void skipsFoldersOfOtherPrograms() throws Exception {
    write(".git/a.yaml");
    write("node_modules/x/a.yaml");
    write("target/a.yaml");
    write(".github/a.yaml");
    assertThat(find(List.of(), ".")).containsExactly(".github/a.yaml");
  }

  @Test
  void skipsWhatIgnoreFilesExclude() throws Exception {
    write(".git/HEAD");
    write(".gitignore", "build/\n*.secret.yaml\n/root-only.yaml\n");
    write("k8s/.gitignore", "!kept.secret.yaml\nlocal.yaml\n");
    for (String name :
        List.of(
            "build/a.yaml",
            "k8s/build/a.yaml",
            "k8s/x.secret.yaml",
            "k8s/kept.secret.yaml",
            "root-only.yaml",
            "k8s/root-only.yaml",
            "k8s/local.yaml",
            "local.yaml")) {
      write(name);
    }
    assertThat(find(List.of(), "."))
        .containsExactly("k8s/kept.secret.yaml", "k8s/root-only.yaml", "local.yaml");
  }

  @Test
  void readsIgnoreFilesAboveTheFolderUpToTheRepository() throws Exception {
    write(".gitignore", "a.yaml\n");
    write("repository/.git/HEAD");
    write("repository/.gitignore", "b.yaml\n");
    write("repository/k8s/a.yaml");
    write("repository/k8s/b.yaml");
    assertThat(find(List.of(), "repository/k8s")).containsExactly("repository/k8s/a.yaml");
  }

  @Test
  void anIgnoreFileCountsBelowItsFolderAlone() throws Exception {
    write("a/.gitignore", "/x.yaml\ny.yaml\n");
    write("b/.gitignore", "!y.yaml\n");
    for (String name : List.of("a/x.yaml", "a/c/x.yaml", "a/c/y.yaml", "b/x.yaml", "b/y.yaml")) {
      write(name);
    }
    assertThat(find(List.of(), ".")).containsExactly("a/c/x.yaml", "b/x.yaml", "b/y.yaml");
  }

  @Test
  void nothingInAnIgnoredFolderIsTakenBack() throws Exception {
    write(".gitignore", "out/\nlog/*\n!a.yaml\n!/log/kept/\n");
    write("out/.gitignore", "!a.yaml\n");
    write("out/a.yaml");
    write("log/a.yaml");
    write("log/b.yaml");
    write("log/kept/b.yaml");
    assertThat(find(List.of(), ".")).containsExactly("log/a.yaml", "log/kept/b.yaml");
  }

  @Test
  void anIgnoreFileOfBytesThatAreNoTextCountsAllTheSame() throws Exception {
    Files.write(folder.resolve(".gitignore"), new byte[] {(byte) 0xff, '\n', 'a', '*', '\n'});
    write("a.yaml");
    write("b.yaml");
    assertThat(find(List.of(), ".")).containsExactly("b.yaml");
  }

  @Test
  void anIgnoreFileThatIsALinkCountsForNothing() throws Exception {
    write("ignores", "a.yaml\n");
    Files.createSymbolicLink(folder.resolve(".gitignore"), folder.resolve("ignores"));
    write("a.yaml");
    assertThat(find(List.of(), ".")).containsExactly("a.yaml");
  }

  @Test
  void takesAnIgnoredFileThatIsNamed() throws Exception {
    write(".gitignore", "a.yaml\n");
    write("a.yaml");
    assertThat(find(List.of(), "a.yaml")).containsExactly("a.yaml");
  }

  @Test
  void searchesAnIgnoredFolderThatIsNamed() throws Exception {
    write(".git/HEAD");
    write(".gitignore", "out/\n");
    write("out/k8s/a.yaml");
    assertThat(find(List.of(), ".")).isEmpty();
    assertThat(find(List.of(), "out")).containsExactly("out/k8s/a.yaml");
    assertThat(find(List.of(), "out/k8s")).containsExactly("out/k8s/a.yaml");
  }

  @Test
  void leavesOutWhatGlobsMatch() throws Exception {
    write("k8s/a.yaml");
    write("k8s/test/b.yaml");
    write("k8s/c-test.yaml");
    assertThat(find(List.of("test", "*-test.yaml"), "k8s")).containsExactly("k8s/a.yaml");
    for (String glob : List.of("k8s/test/**", "k8s/test", "test/**", "./test/")) {
      assertThat(find(List.of(glob), "k8s"))
          .as(glob)
          .containsExactly("k8s/a.yaml", "k8s/c-test.yaml");
    }
    assertThat(find(List.of("test/*.yaml"), "k8s"))
        .containsExactly("k8s/a.yaml", "k8s/c-test.yaml");
  }

  @Test
  void followsALinkToAFolderThatIsNamed() throws Exception {
    write("real/sub/a.yaml");
    Files.createSymbolicLink(folder.resolve("k8s"), folder.resolve("real"));
    assertThat(find(List.of(), "k8s")).containsExactly("k8s/sub/a.yaml");
    assertThat(find(List.of(), "k8s/", "real")).containsExactly("k8s/sub/a.yaml");
    assertThat(find(List.of("k8s/sub"), "k8s")).isEmpty();
  }

  @Test
  void tellsFilesOutsideOfAllThatIsNamed() throws Exception {
    write("real/a.yaml");
    write("k8s/own.yaml");
    Files.createSymbolicLink(folder.resolve("k8s/link.yaml"), folder.resolve("real/a.yaml"));
    assertThat(ways("k8s")).containsExactly("k8s/link.yaml OUTSIDE", "k8s/own.yaml BELOW");
    assertThat(ways("k8s", "real")).containsExactly("k8s/link.yaml BELOW", "k8s/own.yaml BELOW");
    assertThat(ways("k8s", "real/a.yaml")).startsWith("k8s/link.yaml BELOW");
    assertThat(ways("k8s/link.yaml")).containsExactly("k8s/link.yaml NAMED");
  }

  private List<String> ways(String... arguments) throws Exception {
    return new FileFinder(folder, List.of())
        .find(List.of(arguments)).stream().map(f -> f.name() + " " + f.way()).toList();
  }

  @Test
  void followsLinksToFilesButNotToFolders() throws Exception {
    write("real/a.yaml");
    Files.createDirectories(folder.resolve("k8s"));
    Files.createSymbolicLink(folder.resolve("k8s/link.yaml"), folder.resolve("real/a.yaml"));
    Files.createSymbolicLink(folder.resolve("k8s/loop"), folder.resolve("k8s"));
    Files.createSymbolicLink(folder.resolve("k8s/gone.yaml"), folder.resolve("nowhere"));
    assertThat(find(List.of(), "k8s")).containsExactly("k8s/gone.yaml", "k8s/link.yaml");
  }

  @Test
  void tellsWhatIsLeftOutAndWhy() throws Exception {
    write(".gitignore", "local.yaml\nout/\n");
    for (String name :
        List.of(
            "a.yaml",
            "README.md",
            "local.yaml",
            "out/a.yaml",
            "node_modules/x/a.yaml",
            "test/a.yaml",
            "b-test.yaml")) {
      write(name);
    }
    Files.createSymbolicLink(folder.resolve("folder.yaml"), folder.resolve("out"));
    List<String> leftOut = new ArrayList<>();
    List<FoundFile> found =
        new FileFinder(folder, List.of("test", "b-test.yaml"))
            .find(
                List.of(".", "b-test.yaml"),
                (name, reason) -> leftOut.add(reason + " " + name.get()));
    assertThat(found).extracting(FoundFile::name).containsExactly("a.yaml");
    assertThat(leftOut)
        .containsExactlyInAnyOrder(
            "OTHER_ENDING .gitignore",
            "OTHER_ENDING README.md",
            "IGNORED local.yaml",
            "IGNORED out/",
            "FOREIGN_FOLDER node_modules/",
            "EXCLUDED test/",
            "EXCLUDED b-test.yaml",
            "EXCLUDED b-test.yaml",
            "NO_FILE folder.yaml");
  }

  @Test
  void namesAPathThatDoesNotExist() {
    assertThatThrownBy(() -> find(List.of(), "nowhere"))
        .isInstanceOf(NoSuchInputException.class)
        .hasMessage("no such file or folder: nowhere");
  }
}
