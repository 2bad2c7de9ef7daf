package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.baseline.BaselineFile;
import dev.rollgate.files.FileFinder;
import dev.rollgate.files.FileReading;
import dev.rollgate.files.FoundFile;
import dev.rollgate.kube.Kind;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Linter;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.traffic.Settings;
import dev.rollgate.traffic.Workspace;
import dev.rollgate.yaml.Limits;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** The commands that write baselines, with the folder as the only place for one. */
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

  /** What the program itself works out from its options and the configuration. */
  private static final class FolderInput implements BaselineRun.Input {

    @Parameters private final List<String> paths = new ArrayList<>();

    @Override
    public BaselineRun run(Terminal terminal) throws Exception {
      Path folder = terminal.workingDirectory();
      FileReading reading = new FileReading(Kind::mayBeIn, Limits.DEFAULT);
      for (FoundFile file : new FileFinder(folder, List.of("*.json")).find(paths)) {
        reading.read(file);
      }
      RuleCatalog catalog = RuleCatalog.load();
      LintResult result =
          new Linter(catalog.rules())
              .lint(
                  new Workspace(Settings.DEFAULT).projects(reading.files(), reading.unreadable()));
      return new BaselineRun(
          result,
          folder.resolve(BaselineFile.NAME),
          BaselineFile.NAME,
          UnaryOperator.identity(),
          catalog.rules().stream().map(r -> r.info().id()).collect(Collectors.toSet()),
          paths.contains("."),
          false);
    }
  }

  private TestProgram.Result run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            folder,
            false,
            false);
    CommandLine commands =
        new CommandLine(new BaselineCommand())
            .addSubcommand(new BaselineCreateCommand(terminal, new FolderInput()))
            .addSubcommand(new BaselinePruneCommand(terminal, new FolderInput()));
    commands.setExecutionExceptionHandler(
        (exception, command, result) -> {
          terminal.err().println("rollgate: " + exception.getMessage());
          return exception instanceof UsageException ? ExitCode.USAGE : ExitCode.FAULT;
        });
    int code = commands.execute(args);
    return new TestProgram.Result(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
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
}
