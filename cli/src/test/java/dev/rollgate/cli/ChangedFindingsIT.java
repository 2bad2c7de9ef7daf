package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reported and mended when only changed files are asked about. */
class ChangedFindingsIT extends TwoApplications {

  @ParameterizedTest
  @CsvSource({
    "k8s/two/namespace.yaml, ''",
    "k8s/two/namespace.yaml, k8s/two/ns.yaml",
    "docs/example.yaml, k8s/two/example.yml.txt"
  })
  void aManifestThatIsGoneOrHasAnotherNameConcernsAllFindings(String file, String renamed)
      throws Exception {
    repository.write("docs/example.yaml", "a: 1\n");
    repository.commit();
    boolean read = file.startsWith("k8s");
    Path gone = repository.folder().resolve(file);
    if (renamed.isEmpty()) {
      Files.delete(gone);
    } else {
      Files.move(gone, repository.folder().resolve(renamed));
    }
    List<String> expected = read ? List.of(ONE, TWO) : List.of();
    assertThat(lint("--since", "HEAD")).isEqualTo(expected);
    Result named = run(words(new String[] {"--changed", file}, "k8s"));
    assertThat(named.out().lines()).hasSameSizeAs(expected);
    repository.git("add", "--all");
    assertThat(lint("--staged")).isEqualTo(expected);
    assertThat(run("lint", "--verbose", "--staged", "k8s").err())
        .contains(
            "rollgate: reported findings: "
                + (read ? "all, for any may hang on " + file : "those that touch what changed")
                + "\n");
  }

  @Test
  void aManifestThatIsTakenFromTheIndexAloneIsGoneForTheNextCommit() throws Exception {
    repository.commit();
    repository.git("rm", "-q", "--cached", "k8s/two/namespace.yaml");
    assertThat(lint("--staged")).containsExactly(ONE, TWO);
    assertThat(lint("--since", "HEAD")).as("it still lies there").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rollgate.yaml",
        ".rollgate-baseline.json",
        "k8s/.gitignore",
        "k8s/one/kustomization.yaml",
        "schemas/example.com/web_v1.json"
      })
  void aFileThatDecidesWhatIsFoundConcernsAllFindings(String file) throws Exception {
    repository.write("rollgate.yaml", "schemas: [schemas]\n");
    repository.write(".rollgate-baseline.json", "{\"version\": 1, \"findings\": []}");
    repository.write("k8s/.gitignore", "\n");
    repository.write("k8s/one/kustomization.yaml", "resources: [app.yaml]\n");
    repository.write("schemas/example.com/web_v1.json", "{}");
    assertThat(lint("--changed", "k8s/one/namespace.yaml")).isEmpty();
    assertThat(lint("--changed", file)).containsExactly(ONE, TWO);
  }

  @Test
  void aFileThatIsNamedToDecideConcernsAllFindingsToo() throws Exception {
    repository.write("ci/strict.yaml", "{}\n");
    repository.write("ci/example.com/web_v1.json", "{}");
    repository.write("ci/known.json", "{\"version\": 1, \"findings\": []}");
    assertThat(lint("--config", "ci/strict.yaml", "--changed", "ci/strict.yaml"))
        .containsExactly(ONE, TWO);
    assertThat(lint("--baseline", "ci/known.json", "--changed", "ci/known.json"))
        .containsExactly(ONE, TWO);
    assertThat(lint("--schema", "ci", "--changed", "ci/example.com/web_v1.json"))
        .containsExactly(ONE, TWO);
    assertThat(lint("--changed", "ci/strict.yaml", "--changed", "ci/known.json")).isEmpty();
  }

  @Test
  void suppressionsAndTheBaselineOfOtherFilesAreUsedAllTheSame() throws Exception {
    repository.write(
        TWO, "# rollgate: ignore[prestop-missing] it waits\n" + APPLICATION.replace("NAME", "two"));
    assertThat(run("baseline", "create", ".").code()).isEqualTo(ExitCode.OK);
    Result result = run("lint", "-o", "json", "--changed", "k8s/one/namespace.yaml", ".");
    assertThat(result).extracting(Result::code, Result::err).containsExactly(ExitCode.OK, "");
    assertThat(result.out()).contains("\"findings\":[]").contains("\"suppressed\":0");
    repository.write("k8s/two/namespace.yaml", "# rollgate: ignore[spread-missing] why\n");
    assertThat(run("lint", "--changed", TWO, ".").out())
        .doesNotContain("suppression-unused")
        .contains(" suppressed about 1 changed file ");
  }

  @Test
  void reportsSayThatTheyAreAboutChangedFiles() {
    assertThat(run("lint", "--only", "prestop-missing", "--changed", ONE, "k8s").out())
        .endsWith(
            """
            1 error, 0 warnings, 0 info about 1 changed file in 8 resources of 6 files
            1 fixable with "rollgate fix"
            """);
    assertThat(run("lint", "--changed", "README.md", "k8s").out())
        .isEqualTo("no findings about 0 changed files in 8 resources of 6 files\n");
    assertThat(run("lint", "-o", "json", "--changed", ONE, "k8s").out())
        .contains("\"changedFiles\":1}");
    assertThat(run("lint", "-o", "json", "k8s").out()).doesNotContain("changedFiles");
  }

  @Test
  void fixMendsOnlyWhatTouchesChangedFiles() throws Exception {
    repository.commit();
    touch("k8s/one/binding.yaml");
    Result result = run("fix", "--since", "HEAD", "k8s");
    assertThat(result.out())
        .contains("fixed " + ONE)
        .doesNotContain("two")
        .contains(" about 1 changed file in ");
    assertThat(repository.git("diff", "--name-only"))
        .isEqualTo("k8s/one/app.yaml\nk8s/one/binding.yaml");
    assertThat(run("fix", "--diff", "--since", "HEAD", "k8s").code()).isEqualTo(ExitCode.OK);
    assertThat(run("fix", "--diff", "k8s").code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void aFileThatCannotBeReadIsAFaultWhateverChanged() throws Exception {
    Files.write(repository.folder().resolve("k8s/two/app.yaml"), new byte[] {'a', (byte) 0xff});
    assertThat(run("lint", "--changed", ONE, "k8s").code()).isEqualTo(ExitCode.FAULT);
  }

  @Test
  void standardInputStandsForTheFileWhoseNameItHas() {
    String input = APPLICATION.replace("NAME", "one");
    TestProgram program = new TestProgram(repository.folder(), false);
    Result named =
        program.run(
            input, words(new String[] {"-", "--stdin-filename", ONE, "--changed", ONE}, "k8s"));
    assertThat(files(named)).containsExactly(ONE);
    Result nameless = program.run(input, "lint", "--changed", ONE, "-");
    assertThat(nameless.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nameless.err()).contains("say with --stdin-filename which one standard input is");
  }
}
