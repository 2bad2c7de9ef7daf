package dev.rollgate.cli;

import static dev.rollgate.cli.GateNamespace.ANNOTATED;
import static dev.rollgate.cli.GateNamespace.NAMESPACE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import dev.rollgate.files.LeftFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A fix changes the text of the files that it concerns below the given paths, and nothing else. */
class FixedPlacesTests extends WorkingFolder {

  private static final String NOTHING_TO_FIX =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec: {selector: {app: web}, ports: [{port: 80}]}
      """;

  private static final String LEFT_ALONE =
      " links to a file outside of the given paths, which was left alone\n";

  private static FileTime old(Path file) throws IOException {
    return Files.getLastModifiedTime(
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000)));
  }

  private static Map<String, Object> state(Path file) throws IOException {
    return new TreeMap<>(
        Files.readAttributes(
            file, "unix:ino,mode,uid,gid,size,lastModifiedTime,ctime", LinkOption.NOFOLLOW_LINKS));
  }

  /** The state of all files but one. */
  private Map<Path, Object> statesBut(Path fixed) throws IOException {
    Map<Path, Object> states = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> !Files.isDirectory(f)).toList()) {
        if (!file.equals(fixed)) {
          states.put(file, state(file));
        }
      }
    }
    return states;
  }

  @Test
  void filesThatNoFixConcernsAreNotTouched() throws IOException {
    Path fixed = write("k8s/ns.yaml", ANNOTATED);
    for (String name : new String[] {"web.yaml", "notes.txt", "sub/values.json"}) {
      old(write("k8s/" + name, name.endsWith("json") ? "{}" : NOTHING_TO_FIX));
    }
    Files.setAttribute(write("k8s/broken.yaml", "a: [\n"), "unix:mode", 0604);
    Files.createSymbolicLink(folder.resolve("k8s/linked.yaml"), Path.of("web.yaml"));
    Map<Path, Object> before = statesBut(fixed);
    run("fix", "k8s");
    assertThat(fixed).content().isEqualTo(NAMESPACE);
    assertThat(statesBut(fixed)).isEqualTo(before);
  }

  @Test
  void aFixThatIsOnlyShownTouchesNothing() throws IOException {
    old(write("k8s/ns.yaml", ANNOTATED));
    Map<Path, Object> before = statesBut(folder);
    assertThat(run("fix", "--diff", "k8s").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("lint", "k8s").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(statesBut(folder)).isEqualTo(before);
  }

  @Test
  void aLinkToAFileBelowTheGivenPathsStaysOneAndTheFileIsFixedOnce() throws IOException {
    Path file = write("k8s/base/ns.yaml", ANNOTATED);
    Path link = folder.resolve("k8s/a/ns.yaml");
    Files.createDirectory(link.getParent());
    Files.createSymbolicLink(link, Path.of("../base/ns.yaml"));
    Result result = run("fix", "k8s");
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(result.out().lines().filter(l -> l.startsWith("fixed "))).hasSize(1);
    assertThat(file).isRegularFile().content().isEqualTo(NAMESPACE);
    assertThat(Files.readSymbolicLink(link)).isEqualTo(Path.of("../base/ns.yaml"));
  }

  @Test
  void aLinkFromOneGivenPathToAnotherIsNoWayOut() throws IOException {
    Path file = write("base/ns.yaml", ANNOTATED);
    Files.createSymbolicLink(
        write("k8s/a.yaml", NOTHING_TO_FIX).resolveSibling("ns.yaml"), Path.of("../base/ns.yaml"));
    assertThat(run("fix", "k8s", "base").err()).isEmpty();
    assertThat(file).content().isEqualTo(NAMESPACE);
  }

  @Test
  void aFileOutsideOfTheGivenPathsIsNotWrittenThoughALinkLeadsThere() throws IOException {
    Path outside = write("outside/ns.yaml", ANNOTATED);
    Path inside = write("k8s/own.yaml", ANNOTATED.replace("shop", "own"));
    Files.createSymbolicLink(folder.resolve("k8s/ns.yaml"), outside);
    Path foreign = write("outside/" + LeftFile.NAME, "not of this run");
    old(outside);
    Map<Path, Object> before = statesBut(inside);
    Result result = run("fix", "k8s");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.err()).isEqualTo("rollgate: k8s/ns.yaml" + LEFT_ALONE);
    assertThat(result.out()).contains("k8s/ns.yaml:6:5");
    assertThat(inside).content().isEqualTo(NAMESPACE.replace("shop", "own"));
    assertThat(statesBut(inside)).isEqualTo(before).containsKey(foreign);
    assertThat(run("fix", "--diff", "k8s").out()).isEmpty();
  }

  /** Fixes the folder, in which a link leads to a file that the arguments exclude. */
  private void assertExcludedFileIsLeftAlone(String excluded, String... arguments)
      throws IOException {
    Path file = write(excluded, ANNOTATED);
    Path link = folder.resolve("k8s/ns.yaml");
    Files.createDirectories(link.getParent());
    Files.createSymbolicLink(link, file);
    Result result = run(arguments);
    assertThat(result.code()).as(excluded).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.err())
        .isEqualTo(
            "rollgate: k8s/ns.yaml links to a file that is excluded, which was left alone\n");
    assertThat(result.out()).contains("k8s/ns.yaml:6:5");
    assertThat(file).content().isEqualTo(ANNOTATED);
    Files.delete(link);
  }

  @Test
  void anExcludedFileIsNotWrittenThoughALinkLeadsThere() throws IOException {
    Files.createDirectory(folder.resolve(".git"));
    write(".gitignore", "out/\n*.secret.yaml\n");
    write("sub/.gitignore", "local.yaml\n");
    write("rollgate.yaml", "exclude: [charts/vendor]\n");
    for (String excluded :
        new String[] {
          "node_modules/x/ns.yaml",
          "a/target/ns.yaml",
          "out/ns.yaml",
          "a/b.secret.yaml",
          "sub/local.yaml",
          "charts/vendor/ns.yaml"
        }) {
      assertExcludedFileIsLeftAlone(excluded, "fix", ".");
    }
    assertExcludedFileIsLeftAlone("gen/a/ns.yaml", "fix", "--exclude", "gen", ".");
    assertExcludedFileIsLeftAlone("gen/b/ns.txt", "fix", "--exclude", "gen/b", ".");
    assertExcludedFileIsLeftAlone("gen/c/ns.yaml", "fix", "--exclude", "gen/c/*.yaml", ".");
    assertExcludedFileIsLeftAlone("gen/d/ns.yaml", "fix", "--exclude", "d", "k8s", "gen");
    assertExcludedFileIsLeftAlone("e.yaml", "fix", "--exclude", "e.yaml", "k8s", "e.yaml");
  }

  @Test
  void aFileThatIsExcludedInOneGivenPathAndNotInAnotherIsFixed() throws IOException {
    Path file = write("target/ns.yaml", ANNOTATED);
    Files.createSymbolicLink(folder.resolve("ns.yaml"), Path.of("target/ns.yaml"));
    assertThat(run("fix", ".", "target").err()).isEmpty();
    assertThat(file).content().isEqualTo(NAMESPACE);
    write("target/ns.yaml", ANNOTATED);
    assertThat(run("fix", ".", "target/ns.yaml").err()).isEmpty();
    assertThat(file).content().isEqualTo(NAMESPACE);
  }

  @Test
  void aLinkToAFileThatIsNoManifestByItsNameIsFollowed() throws IOException {
    Path file = write("ns.txt", ANNOTATED);
    Files.createSymbolicLink(folder.resolve("ns.yaml"), Path.of("ns.txt"));
    assertThat(run("fix", ".").code()).isEqualTo(ExitCode.OK);
    assertThat(file).content().isEqualTo(NAMESPACE);
  }

  @Test
  void aLinkThatIsNamedIsFollowed() throws IOException {
    Path outside = write("outside/ns.yaml", ANNOTATED);
    Path link = Files.createSymbolicLink(folder.resolve("ns.yaml"), outside);
    Result result = run("fix", "ns.yaml");
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(link).isSymbolicLink();
    assertThat(outside).content().isEqualTo(NAMESPACE);
  }

  @Test
  void aPersonIsNotAskedAboutAFileOutsideOfTheGivenPaths() throws IOException {
    Path outside = write("outside/ns.yaml", ANNOTATED);
    Files.createSymbolicLink(
        write("k8s/web.yaml", NOTHING_TO_FIX).resolveSibling("ns.yaml"), outside);
    Result result = new TestProgram(folder, true).run("y\n", "fix", "-i", "k8s");
    assertThat(result.out()).doesNotContain("Make this fix?");
    assertThat(result.err()).isEqualTo("rollgate: k8s/ns.yaml" + LEFT_ALONE);
    assertThat(outside).content().isEqualTo(ANNOTATED);
  }

  @Test
  void anotherNameOfAFileOutsideOfTheGivenPathsKeepsItsText() throws IOException {
    Path outside = write("outside.yaml", ANNOTATED);
    Path inside = folder.resolve("k8s/ns.yaml");
    Files.createDirectory(inside.getParent());
    Files.createLink(inside, outside);
    assertThat(run("fix", "k8s").code()).isEqualTo(ExitCode.OK);
    assertThat(inside).content().isEqualTo(NAMESPACE);
    assertThat(outside).content().isEqualTo(ANNOTATED);
  }

  @Test
  void aFixedFileKeepsItsMode() throws IOException {
    for (int mode : new int[] {0640, 0600, 0755, 02664, 01644}) {
      Path file = write("k8s/ns.yaml", ANNOTATED);
      Files.setAttribute(file, "unix:mode", mode);
      Object before = Files.getAttribute(file, "unix:mode");
      assertThat(run("fix", "k8s").code()).isEqualTo(ExitCode.OK);
      assertThat(file).content().isEqualTo(NAMESPACE);
      assertThat(Files.getAttribute(file, "unix:mode")).isEqualTo(before);
      Files.delete(file);
    }
  }
}
