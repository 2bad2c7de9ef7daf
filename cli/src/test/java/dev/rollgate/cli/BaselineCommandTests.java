package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.baseline.BaselineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that write baselines, and what lint makes of these. */
class BaselineCommandTests {

  private static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels:
          elbv2.k8s.aws/pod-readiness-gate-inject: 'true'
      """;

  private static final String RECORDED =
      """
      {
        "version": 1,
        "findings": [
          {"rule": "gate-ns-label-wrong-value", "object": "/Namespace /shop", "path": "metadata.labels[\\"elbv2.k8s.aws/pod-readiness-gate-inject\\"]", "count": 2}
        ]
      }
      """;

  @TempDir private Path folder;

  private TestProgram.Result run(String... args) {
    List<String> words = new ArrayList<>(List.of("baseline"));
    words.addAll(List.of(args));
    return program(words.toArray(String[]::new));
  }

  private TestProgram.Result program(String... args) {
    return new TestProgram(folder, false).run("", args);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Path baseline() {
    return folder.resolve(BaselineFile.NAME);
  }

  private void assertOnlyWholeFiles() throws IOException {
    try (var files = Files.list(folder)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .noneMatch(name -> name.endsWith(".tmp"));
    }
  }

  @BeforeEach
  void twoEnvironments() throws IOException {
    write("prod/ns.yaml", NAMESPACE);
    write("staging/ns.yaml", NAMESPACE);
  }

  @Test
  void createRecordsAllFindings() throws IOException {
    assertThat(run("create", "."))
        .isEqualTo(
            new TestProgram.Result(
                ExitCode.OK, "recorded 2 findings of 1 rule in .rollgate-baseline.json\n", ""));
    assertThat(baseline()).hasContent(RECORDED);
    assertOnlyWholeFiles();
  }

  @Test
  void createReplacesABaselineOnlyWhenForced() throws IOException {
    Path real = write("ci/base.json", "old");
    Files.createSymbolicLink(baseline(), real);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    assertThat(run("create", "."))
        .isEqualTo(
            new TestProgram.Result(
                ExitCode.USAGE,
                "",
                "rollgate: .rollgate-baseline.json exists: \"rollgate baseline prune\" takes out"
                    + " what no longer occurs, --force records all findings anew\n"));
    assertThat(real).hasContent("old");
    assertThat(run("create", "--force", ".").code()).isEqualTo(ExitCode.OK);
    assertThat(real).hasContent(RECORDED);
    assertThat(baseline()).isSymbolicLink();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
        .isEqualTo("rw-r-----");
  }

  @Test
  void createWritesTheFileThatALinkNamesBeforeItIsThere() throws IOException {
    Path link = Files.createSymbolicLink(folder.resolve("known"), Path.of("real"));
    assertThat(run("create", "--baseline", "known", ".").code()).isEqualTo(ExitCode.OK);
    assertThat(link).isSymbolicLink();
    assertThat(folder.resolve("real")).hasContent(RECORDED);
    Path lost = Files.createSymbolicLink(folder.resolve("lost"), Path.of("gone/real"));
    assertThat(run("create", "--baseline", "lost", "."))
        .isEqualTo(
            new TestProgram.Result(
                ExitCode.FAULT,
                "",
                "rollgate: lost could not be written: it is a link to gone/real,"
                    + " whose folder does not exist\n"));
    assertThat(lost).isSymbolicLink();
  }

  @Test
  void createWritesNothingWhenAFileCannotBeRead() throws IOException {
    Files.write(folder.resolve("prod/odd.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});
    assertThat(run("create", "."))
        .isEqualTo(
            new TestProgram.Result(
                ExitCode.FAULT,
                "",
                """
                rollgate: prod/odd.yaml: the file is UTF-16, only UTF-8 is read
                rollgate: .rollgate-baseline.json was left alone
                """));
    assertThat(baseline()).doesNotExist();
  }

  @Test
  void pruneLowersAndRemovesButNeverAdds() throws IOException {
    run("create", ".");
    Files.writeString(folder.resolve("prod/ns.yaml"), NAMESPACE.replace("'true'", "enabled"));
    write("prod/other.yaml", NAMESPACE.replace("shop", "bar"));
    assertThat(run("prune", "."))
        .isEqualTo(
            new TestProgram.Result(
                ExitCode.OK, "took 1 finding out of .rollgate-baseline.json, 1 is left\n", ""));
    assertThat(baseline()).hasContent(RECORDED.replace(", \"count\": 2", ""));
    Files.writeString(folder.resolve("staging/ns.yaml"), NAMESPACE.replace("'true'", "enabled"));
    assertThat(run("prune", ".").out())
        .isEqualTo("took 1 finding out of .rollgate-baseline.json, 0 are left\n");
    assertThat(baseline()).hasContent("{\n  \"version\": 1,\n  \"findings\": []\n}\n");
    assertOnlyWholeFiles();
  }

  @Test
  void pruneLeavesTheFileAloneWhenAllOfItStillOccurs() throws IOException {
    run("create", ".");
    String windows = Files.readString(baseline()).replace("\n", "\r\n");
    Files.writeString(baseline(), windows);
    assertThat(run("prune", ".").out())
        .isEqualTo("took 0 findings out of .rollgate-baseline.json, 2 are left\n");
    assertThat(Files.readString(baseline())).isEqualTo(windows);
  }

  @Test
  void pruneRefusesARunOverAPart() throws IOException {
    run("create", ".");
    assertThat(run("prune", "prod"))
        .isEqualTo(
            new TestProgram.Result(
                ExitCode.USAGE,
                "",
                "rollgate: .rollgate-baseline.json was left alone: the run reads only a part of"
                    + " what the baseline speaks of, so nobody can tell what no longer occurs\n"));
    assertThat(baseline()).hasContent(RECORDED);
  }

  @Test
  void pruneRefusesWhatABrokenDocumentMayHide() throws IOException {
    run("create", ".");
    write("prod/ns.yaml", NAMESPACE + "  - [\n");
    TestProgram.Result result = run("prune", ".");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo(
            "rollgate: .rollgate-baseline.json was left alone: prod/ns.yaml:7 is not YAML, so"
                + " nobody can tell what no longer occurs\n");
    assertThat(baseline()).hasContent(RECORDED);
  }

  @Test
  void pruneRefusesWhenAFileCannotBeRead() throws IOException {
    run("create", ".");
    Files.write(folder.resolve("prod/ns.yaml"), new byte[] {(byte) 0xFF, (byte) 0xFE, 'a', 0});
    assertThat(run("prune", ".").code()).isEqualTo(ExitCode.FAULT);
    assertThat(baseline()).hasContent(RECORDED);
  }

  @Test
  void pruneWantsABaseline() {
    assertThat(run("prune", "."))
        .isEqualTo(
            new TestProgram.Result(
                ExitCode.USAGE,
                "",
                "rollgate: no such file: .rollgate-baseline.json"
                    + " (\"rollgate baseline create\" writes it)\n"));
  }

  @Test
  void pruneLosesNothingOfABrokenBaseline() throws IOException {
    String conflict = RECORDED.replace("  \"findings\"", "<<<<<<< HEAD\n  \"findings\"");
    Files.writeString(baseline(), conflict);
    TestProgram.Result result = run("prune", ".");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .startsWith("rollgate: .rollgate-baseline.json:3:1: a merge conflict is not resolved");
    assertThat(baseline()).hasContent(conflict);
  }

  @Test
  void nothingToCheckIsNoBaseline() throws IOException {
    write("empty/a.yaml", "a: b\n");
    assertThat(run("create", "empty").code()).isEqualTo(ExitCode.USAGE);
    assertThat(baseline()).doesNotExist();
  }

  @Test
  void lintTellsOnlyWhatIsNew() throws IOException {
    run("create", ".");
    assertThat(program("lint", ".").out()).contains("no findings", "2 suppressed");
    assertThat(program("lint", "--no-baseline", ".").code()).isEqualTo(ExitCode.FINDINGS);
    write("prod/other.yaml", NAMESPACE.replace("shop", "bar"));
    assertThat(program("lint", "--format", "concise", ".").out())
        .startsWith("prod/other.yaml:")
        .hasLineCount(1);
  }

  @Test
  void lintTellsOfEntriesThatNothingNeeds() throws IOException {
    run("create", ".");
    Files.delete(folder.resolve("prod/ns.yaml"));
    assertThat(program("lint", "--format", "concise", ".").out())
        .startsWith(".rollgate-baseline.json:4:5: info[baseline-stale]");
    assertThat(program("lint", "--format", "concise", "staging").out()).isEmpty();
    assertThat(
            program("lint", "--format", "concise", "--rule", "gate-ns-label-wrong-value=off", ".")
                .out())
        .isEmpty();
  }

  @Test
  void theBaselineStandsByTheConfigurationOrWhereThatSays() throws IOException {
    write("rollgate.yaml", "baseline: ci/known.json\n");
    assertThat(program("lint", ".").err())
        .isEqualTo(
            "rollgate: no such baseline: ci/known.json (\"rollgate baseline create\" writes"
                + " it)\n");
    assertThat(run("create", "prod").out()).endsWith(" in ci/known.json\n");
    assertThat(program("lint", "prod").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void lockedRulesHaveNoBaseline() throws IOException {
    run("create", ".");
    write("rollgate.yaml", "locked: [gate-ns-label-wrong-value]\n");
    assertThat(program("lint", ".").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("create", "--force", ".").out()).startsWith("recorded 0 findings");
  }
}
