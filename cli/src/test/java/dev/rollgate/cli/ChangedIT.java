package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything is read, and only what touches changed files is reported; git says which they are. */
class ChangedIT extends TwoApplications {

  @Test
  void withoutTheOptionsEverythingIsReported() {
    assertThat(lint()).containsExactly(ONE, TWO);
  }

  @Test
  void sinceARevisionCountsWhatIsChangedStagedCommittedOrNew() throws Exception {
    repository.commit();
    assertThat(lint("--since", "HEAD")).isEmpty();
    touch(ONE);
    assertThat(lint("--since", "HEAD")).containsExactly(ONE);
    repository.git("add", "k8s/one");
    assertThat(lint("--since", "HEAD")).containsExactly(ONE);
    repository.commit();
    assertThat(lint("--since", "HEAD")).isEmpty();
    assertThat(lint("--since", "HEAD~1")).containsExactly(ONE);
    write("three");
    assertThat(lint("--since", "HEAD")).containsExactly("k8s/three/app.yaml");
    repository.write(".git/info/exclude", "k8s/three/\n");
    assertThat(lint("--since", "HEAD")).isEmpty();
  }

  @Test
  void stagedIsWhatTheNextCommitChanges() throws Exception {
    repository.git("add", "k8s/one");
    assertThat(lint("--staged")).as("before the first commit").containsExactly(ONE);
    repository.commit();
    touch(ONE);
    touch(TWO);
    assertThat(lint("--staged")).isEmpty();
    repository.git("add", TWO);
    assertThat(lint("--staged")).containsExactly(TWO);
  }

  @Test
  void theOtherEndOfALinkCountsToo() {
    assertThat(lint("--changed", "k8s/one/binding.yaml")).containsExactly(ONE);
    assertThat(lint("--changed", "k8s/one/namespace.yaml")).isEmpty();
  }

  @Test
  void changedFilesAreNamedOneByOneOrByTheirFolder() {
    assertThat(lint("--changed", "./k8s/../" + ONE, "--changed", TWO)).containsExactly(ONE, TWO);
    assertThat(lint("--changed", "k8s/two")).containsExactly(TWO);
    Path absolute = repository.folder().resolve(TWO).toAbsolutePath();
    assertThat(lint("--changed", absolute.toString())).containsExactly(TWO);
  }

  @Test
  void whatIsNotThereIsNotedUnlessItIsAnInputThatIsGone() {
    for (String name : List.of("kubernetes", "k8s/README.md", "elsewhere/gone.yaml")) {
      Result result = run("lint", "--changed", name, "k8s");
      assertThat(result.code()).as("it touches no finding").isEqualTo(ExitCode.OK);
      assertThat(result.err())
          .isEqualTo("rollgate: --changed " + name + ": there is no such file or folder\n");
    }
    assertThat(run("lint", "--changed", "k8s/gone.yaml", "k8s").err()).isEmpty();
    assertThat(run("lint", "--changed", "", "k8s"))
        .isEqualTo(
            new Result(
                ExitCode.USAGE,
                "",
                "rollgate: --changed takes the name of a file or folder, not an empty text\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b.yaml", "line\nbreak.yaml", "\"quoted\".yaml", "-o.yaml", "*.yaml"})
  void namesMayHoldAnything(String name) throws Exception {
    repository.commit();
    repository.write("k8s/" + name, APPLICATION.replace("NAME", "one"));
    Files.delete(repository.folder().resolve(ONE));
    repository.git("commit", "-q", "-a", "-m", "without");
    assertThat(run(words(new String[] {"--since", "HEAD"}, "k8s")).out().lines()).hasSize(1);
    repository.git("add", "--all");
    assertThat(run(words(new String[] {"--staged"}, "k8s")).out().lines()).hasSize(1);
    assertThat(run(words(new String[] {"--changed", "k8s/" + name}, "k8s")).out().lines())
        .hasSize(1);
  }

  @Test
  void namesMayHoldOtherLetters() throws Exception {
    String letters = "größe-😀.yaml";
    assumeTrue(isName(letters), "this system's locale cannot spell the name");
    Files.delete(repository.folder().resolve(ONE));
    repository.commit();
    repository.write("k8s/one/" + letters, APPLICATION.replace("NAME", "one"));
    assertThat(lint("--since", "HEAD")).containsExactly("k8s/one/" + letters);
  }

  private static boolean isName(String name) {
    try {
      return Path.of(name).toString().equals(name);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  @Test
  void theCommandMayRunInASubfolderAndThroughALink() throws Exception {
    repository.commit();
    touch(ONE);
    Path below = repository.folder().resolve("k8s");
    assertThat(files(runIn(below, words(new String[] {"--since", "HEAD"}, "."))))
        .containsExactly("one/app.yaml");
    Path link = Files.createSymbolicLink(folder.resolve("link"), below);
    assertThat(files(runIn(link, words(new String[] {"--since", "HEAD"}, "."))))
        .containsExactly("one/app.yaml");
    assertThat(files(runIn(below, words(new String[] {"--since", "HEAD"}, "two")))).isEmpty();
  }

  @Test
  void whatTheUserHasSetUpForGitDoesNotMatter() throws Exception {
    repository.git("config", "diff.relative", "true");
    repository.git("config", "diff.renames", "copies");
    repository.git("config", "diff.external", "false");
    repository.commit();
    touch(ONE);
    Path other = repository.folder().resolve("k8s/two");
    assertThat(files(runIn(other, words(new String[] {"--since", "HEAD"}, ".."))))
        .containsExactly("../one/app.yaml");
  }

  @Test
  void onlyOneOfTheOptionsMakesSense() {
    assertThat(run("lint", "--staged", "--since", "HEAD", "k8s"))
        .isEqualTo(
            new Result(
                ExitCode.USAGE,
                "",
                "rollgate: --changed, --since and --staged exclude one another\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "HEAD..HEAD", "--unknown", "-z", ""})
  void whatIsNoRevisionIsToldInGitsOwnWords(String revision) throws Exception {
    repository.commit();
    assertThat(run("lint", "--since=" + revision, "k8s"))
        .isEqualTo(
            new Result(
                ExitCode.USAGE,
                "",
                "rollgate: \"%s\" is no revision: git: fatal: Needed a single revision\n"
                    .formatted(revision)));
  }

  @Test
  void aFolderWithoutARepositoryIsToldInGitsOwnWords() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Result result = runIn(elsewhere, "lint", "--staged", ".");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("rollgate: git: fatal: ").contains("not a git repository");
  }

  @Test
  void withoutGitTheOptionCannotWork() throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("rollgate.dist") + "/*",
                "dev.rollgate.cli.Main",
                "lint",
                "--staged",
                "k8s")
            .directory(repository.folder().toFile());
    builder.environment().put("PATH", folder.toString());
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(said).startsWith("rollgate: what changed is asked of git, which cannot be started:");
    assertThat(process.waitFor()).isEqualTo(ExitCode.USAGE);
  }
}
