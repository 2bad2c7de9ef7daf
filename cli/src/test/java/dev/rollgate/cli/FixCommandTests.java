package dev.rollgate.cli;

import static dev.rollgate.cli.GateNamespace.ANNOTATED;
import static dev.rollgate.cli.GateNamespace.NAMESPACE;
import static dev.rollgate.cli.GateNamespace.WRONG_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;

/** What fix writes, and what it leaves alone. */
class FixCommandTests extends WorkingFolder {

  @Test
  void fixMakesSafeFixesAlone() throws IOException {
    Path safe = write("a.yaml", ANNOTATED);
    Path unsafe = write("b.yaml", WRONG_VALUE.replace("shop", "other"));
    Result result = run("fix", ".");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(Files.readString(safe)).isEqualTo(NAMESPACE);
    assertThat(Files.readString(unsafe)).isEqualTo(WRONG_VALUE.replace("shop", "other"));
    assertThat(result.out())
        .startsWith(
            "fixed a.yaml: make the annotation a label"
                + " (gate-ns-annotation-not-label, Namespace \"shop\")\n")
        .contains("error[gate-ns-label-wrong-value]");
  }

  @Test
  void fixUnsafeMakesAllFixes() throws IOException {
    Path file = write("b.yaml", WRONG_VALUE);
    assertThat(run("fix", "--unsafe", ".").code()).isEqualTo(ExitCode.OK);
    assertThat(Files.readString(file)).isEqualTo(NAMESPACE.replace("enabled", "'enabled'"));
  }

  @Test
  void diffWritesNothingAndExitsWith1() throws IOException {
    Path file = write("a.yaml", ANNOTATED);
    Result result = run("fix", "--diff", ".");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out()).startsWith("--- a/a.yaml\n+++ b/a.yaml\n@@ ");
    assertThat(Files.readString(file)).isEqualTo(ANNOTATED);
    assertThat(run("fix", "--diff", file.toString()).out()).isEqualTo(result.out());
    assertThat(run("fix", "--diff", "./a.yaml").out()).isEqualTo(result.out());
    write("a.yaml", NAMESPACE);
    assertThat(run("fix", "--diff", ".")).isEqualTo(new Result(0, "", ""));
  }

  @Test
  void aDiffOnATerminalSpellsOutControlCharactersAndAPatchKeepsThem() throws IOException {
    write("a.yaml", ANNOTATED + "# \u202e tail\n");
    assertThat(run("fix", "--diff", ".").out()).contains("# \u202e tail\n");
    assertThat(new TestProgram(folder, true).run("", "fix", "--diff", ".").out())
        .startsWith("--- a/a.yaml\n+++ b/a.yaml\n@@ ")
        .endsWith("# \\u202e tail\n");
  }

  @Test
  void diffSaysHowManyUnsafeFixesItLeavesOut() throws IOException {
    write(
        "web.yaml",
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 1
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec: {containers: [{name: web, image: a, ports: [{containerPort: 80}]}]}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{port: 80}]}
        ---
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata: {name: web}
        spec:
          serviceRef: {name: web, port: 80}
          targetType: ip
          targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/73e2d6bc24d8a067
        """);
    assertThat(run("fix", "--diff", "--only", "replicas-one", "."))
        .isEqualTo(new Result(0, "", "rollgate: 1 unsafe fix is left out: --unsafe shows it\n"));
    Result unsafe = run("fix", "--diff", "--unsafe", "--only", "replicas-one", ".");
    assertThat(unsafe.out()).contains("+  replicas: 2\n");
    assertThat(unsafe.err()).isEmpty();
    assertThat(run("fix", "--diff", "--except", "replicas-one,spread-missing", ".").err())
        .isEmpty();
  }

  @Test
  void fixOfStandardInputPrintsTheTextAlone() {
    Result result = runOn(ANNOTATED, "fix", "-");
    assertThat(result.out()).isEqualTo(NAMESPACE);
    assertThat(result.err()).startsWith("fixed <stdin>: make the annotation a label ");
  }

  @Test
  void standardInputStandsForTheFileWhoseNameItHas() throws IOException {
    Path file = write("ns.yaml", "");
    Result result = runOn(ANNOTATED, "fix", "--stdin-filename", "ns.yaml", "-", "ns.yaml");
    assertThat(result.out()).isEqualTo(NAMESPACE);
    assertThat(Files.readString(file)).isEmpty();
  }

  @Test
  void fixKeepsModeAndLinksAndLeavesOtherFilesUntouched() throws IOException {
    Path target = write("real/ns.yaml", ANNOTATED);
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-r-----"));
    Path other = write("real/other.yaml", NAMESPACE.replace("shop", "other"));
    FileTime longAgo = FileTime.fromMillis(0);
    Files.setLastModifiedTime(other, longAgo);
    Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), target);
    assertThat(run("fix", "link.yaml").code()).isEqualTo(ExitCode.OK);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(target)).isEqualTo(NAMESPACE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-r-----");
    assertThat(Files.getLastModifiedTime(other)).isEqualTo(longAgo);
    try (var files = Files.list(folder.resolve("real"))) {
      assertThat(files).hasSize(2);
    }
  }
}
