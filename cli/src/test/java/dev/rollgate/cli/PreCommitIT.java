package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The hooks, run by the real pre-commit from its own clone of the sources as they are now. The
 * program is put into that clone ready-built, so the first build is not part of this: it is {@link
 * LauncherIT}'s.
 */
class PreCommitIT {

  private static final Path DEMO = Path.of(System.getProperty("rollgate.root"), "testdata/demo");

  private static final String CONFIGURATION =
      """
      repos:
        - repo: URL
          rev: REV
          hooks:
            - id: HOOK
              args: [ARGS]
      """;

  @TempDir private static Path shared;

  private static GitRepository hooks = new GitRepository(Path.of(""));

  @TempDir private Path folder;

  private GitRepository user = new GitRepository(Path.of(""));

  private record Result(int code, String said) {}

  /** Makes the clone, as the first use of a hook does. */
  @BeforeAll
  static void installTheHooks() throws IOException, InterruptedException {
    assumeTrue(isPresent(), "pre-commit is not installed");
    hooks = SourceClone.repositoryIn(shared.resolve("rollgate"));
    GitRepository first = GitRepository.in(shared.resolve("first"));
    configure(first, "rollgate", ".");
    assertThat(run(first, "pre-commit", "install-hooks").code()).isZero();
    try (Stream<Path> clones = Files.list(shared.resolve("cache"))) {
      for (Path clone : clones.filter(c -> Files.exists(c.resolve("rollgate"))).toList()) {
        new SourceClone(clone).putProgram();
      }
    }
  }

  private static boolean isPresent() throws InterruptedException {
    try {
      return new ProcessBuilder("pre-commit", "--version")
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    }
  }

  @BeforeEach
  void newUser() throws IOException, InterruptedException {
    user = GitRepository.in(folder.resolve("user"));
  }

  private void configure(String hook, String args) throws IOException, InterruptedException {
    configure(user, hook, args);
  }

  private static void configure(GitRepository user, String hook, String args)
      throws IOException, InterruptedException {
    user.write(
        ".pre-commit-config.yaml",
        CONFIGURATION
            .replace("URL", hooks.folder().toString())
            .replace("REV", hooks.git("rev-parse", "HEAD"))
            .replace("HOOK", hook)
            .replace("ARGS", args));
    user.git("add", "--all");
    assertThat(run(user, "pre-commit", "install").code()).isZero();
  }

  private void takeFromDemo(String... names) throws IOException, InterruptedException {
    for (String name : names) {
      user.write("k8s/" + name, Files.readString(DEMO.resolve(name)));
    }
    user.git("add", "--all");
  }

  private Result commit() throws IOException, InterruptedException {
    return run("git", "commit", "-q", "-m", "change");
  }

  private Result run(String... command) throws IOException, InterruptedException {
    return run(user, command);
  }

  private static Result run(GitRepository user, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(user.folder().toFile())
            .redirectErrorStream(true);
    GitRepository.isolate(builder.environment());
    builder.environment().put("PRE_COMMIT_HOME", shared.resolve("cache").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), said);
  }

  @Test
  void aFaultIsRefusedTheFixMendsItAndTheSecondCommitPasses() throws Exception {
    configure("rollgate", "--only, 'prestop-missing,grace-too-short', k8s");
    takeFromDemo("deployment.yaml", "service.yaml", "target-group-binding.yaml");
    Result refused = commit();
    assertThat(refused.code()).as(refused.said()).isNotZero();
    assertThat(refused.said()).contains("error[prestop-missing]").doesNotContain("building");

    configure("rollgate-fix", "k8s");
    Result mended = run("pre-commit", "run", "rollgate-fix");
    assertThat(mended.code()).isNotZero();
    assertThat(mended.said())
        .contains("files were modified by this hook")
        .contains("fixed k8s/deployment.yaml");
    assertThat(user.git("diff", "--name-only")).contains("k8s/deployment.yaml");

    configure("rollgate", "--only, 'prestop-missing,grace-too-short', k8s");
    user.git("add", "--all");
    Result passed = commit();
    assertThat(passed.code()).as(passed.said()).isZero();
    assertThat(user.git("log", "--format=%s")).isEqualTo("change");
  }

  @Test
  void onlyWhatTheCommitTouchesIsTold() throws Exception {
    takeFromDemo("deployment.yaml", "service.yaml", "target-group-binding.yaml");
    user.commit();
    configure("rollgate", ".");
    takeFromDemo("reports.yaml");
    Result refused = commit();
    assertThat(refused.code()).isNotZero();
    assertThat(refused.said()).contains("k8s/reports.yaml").doesNotContain("--> k8s/deployment");
    Path other = user.folder().resolve("k8s/reports.yaml");
    user.git("rm", "-q", "--cached", "k8s/reports.yaml");
    Files.move(other, folder.resolve("reports.yaml"));
    user.write("k8s/config.yaml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n");
    user.git("add", "--all");
    Result passed = commit();
    assertThat(passed.code()).as(passed.said()).isZero();
    Result everything = run("pre-commit", "run", "--all-files");
    assertThat(everything.code()).isNotZero();
    assertThat(everything.said()).contains("--> k8s/deployment.yaml");
  }

  @Test
  void aCommitOfAllChangesIsAskedAboutItsOwnIndex() throws Exception {
    takeFromDemo("deployment.yaml", "service.yaml", "target-group-binding.yaml", "reports.yaml");
    user.commit();
    configure("rollgate", ".");
    user.git("commit", "-q", "--no-verify", "-m", "configuration");
    Path reports = user.folder().resolve("k8s/reports.yaml");
    Files.writeString(reports, Files.readString(reports) + "# changed\n");
    Result refused = run("git", "commit", "-q", "-a", "-m", "change");
    assertThat(refused.code()).isNotZero();
    assertThat(refused.said())
        .contains("--> k8s/reports.yaml")
        .doesNotContain("--> k8s/deployment.yaml");
  }

  @Test
  void aPushIsAskedAboutWhatItBrings() throws Exception {
    takeFromDemo("deployment.yaml", "service.yaml", "target-group-binding.yaml");
    user.commit();
    configure("rollgate", ".");
    takeFromDemo("reports.yaml");
    user.git("commit", "-q", "--no-verify", "-m", "reports");
    Result pushed = run("pre-commit", "run", "--from-ref", "HEAD~1", "--to-ref", "HEAD");
    assertThat(pushed.code()).isNotZero();
    assertThat(pushed.said())
        .contains("--> k8s/reports.yaml")
        .doesNotContain("--> k8s/deployment.yaml");
  }

  @Test
  void theUsersOwnWordOnWhatChangedCounts() throws Exception {
    takeFromDemo("deployment.yaml", "service.yaml", "target-group-binding.yaml");
    user.commit();
    configure("rollgate", "--since, HEAD, --only, prestop-missing, k8s");
    assertThat(commit().code()).as("the manifests have not changed since").isZero();
  }

  @Test
  void aRepositoryWithoutManifestsCommits() throws Exception {
    configure("rollgate", ".");
    user.write("values.json", "{}");
    user.git("add", "--all");
    Result passed = commit();
    assertThat(passed.code()).as(passed.said()).isZero();
    assertThat(passed.said()).contains("Passed");
  }
}
