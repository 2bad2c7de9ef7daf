package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything is read, and only what touches changed files is reported; git says which they are. */
class ChangedIT {

  private static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: NAME, labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}}
      """;

  private static final String BINDING =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: NAME, namespace: NAME}
      spec: {selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}
      ---
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: NAME, namespace: NAME}
      spec: {serviceRef: {name: NAME, port: 80}, targetType: ip}
      """;

  private static final String APPLICATION =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: NAME, namespace: NAME}
      spec:
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: web
                ports: [{containerPort: 8080}]
      """;

  private static final String ONE = "k8s/one/app.yaml";
  private static final String TWO = "k8s/two/app.yaml";

  @TempDir private Path folder;

  private GitRepository repository = new GitRepository(Path.of(""));

  /** Two applications with the same fault. */
  @BeforeEach
  void writeTheManifests() throws IOException, InterruptedException {
    repository = GitRepository.in(folder.resolve("repository"));
    write("one");
    write("two");
  }

  private void write(String name) throws IOException {
    repository.write("k8s/" + name + "/namespace.yaml", NAMESPACE.replace("NAME", name));
    repository.write("k8s/" + name + "/binding.yaml", BINDING.replace("NAME", name));
    repository.write("k8s/" + name + "/app.yaml", APPLICATION.replace("NAME", name));
  }

  private void touch(String file) throws IOException {
    Path path = repository.folder().resolve(file);
    Files.writeString(path, Files.readString(path) + "# changed\n");
  }

  private Result run(String... args) {
    return runIn(repository.folder(), args);
  }

  private static Result runIn(Path folder, String... args) {
    return new TestProgram(folder, false).run("", args);
  }

  /** The files with findings. */
  private List<String> lint(String... args) {
    return files(run(words(args, "k8s")));
  }

  private static String[] words(String[] args, String path) {
    List<String> words =
        new ArrayList<>(List.of("lint", "-o", "concise", "--only", "prestop-missing", path));
    words.addAll(List.of(args));
    return words.toArray(String[]::new);
  }

  private static List<String> files(Result result) {
    assertThat(result.err()).isEmpty();
    List<String> files = result.out().lines().map(l -> l.replaceAll(":\\d+:\\d+: .*", "")).toList();
    assertThat(result.code()).isEqualTo(files.isEmpty() ? ExitCode.OK : ExitCode.FINDINGS);
    return files;
  }

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
    assertThat(lint("--changed", "README.md")).as("no manifest, and not there").isEmpty();
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
    assertThat(lint("--changed", file)).isEqualTo(expected);
    repository.git("add", "--all");
    assertThat(lint("--staged")).isEqualTo(expected);
    assertThat(run("lint", "--verbose", "--staged", "k8s").err())
        .contains(
            "rollgate: reported findings: "
                + (read ? "all, for any may hang on " + file : "those that touch what changed")
                + "\n");
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
