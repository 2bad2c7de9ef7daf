package dev.rollgate.cli;

import static dev.rollgate.cli.GateNamespace.NAMESPACE;
import static dev.rollgate.cli.GateNamespace.WRONG_VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** What lint reports, and how it exits. */
class LintCommandTests extends WorkingFolder {

  @Test
  void lintExitsWith0WhenNothingIsFound() throws IOException {
    write("ns.yaml", NAMESPACE);
    Result result = run("lint", ".");
    assertThat(result).isEqualTo(new Result(0, "no findings in 1 resource of 1 file\n", ""));
  }

  @Test
  void lintExitsWith1WhenSomethingIsFound() throws IOException {
    write("k8s/ns.yaml", WRONG_VALUE);
    Result result = run("lint", "--format", "concise", "k8s");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out()).startsWith("k8s/ns.yaml:6:5: error[gate-ns-label-wrong-value] ");
  }

  @Test
  void failOnRaisesTheThreshold() throws IOException {
    write("ns.yaml", NAMESPACE.replace("enabled", "disabled"));
    assertThat(run("lint", ".").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("lint", "--fail-on", "error", ".").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aMissingPathIsWrongUsage() {
    Result result = run("lint", "nowhere");
    assertThat(result).isEqualTo(new Result(2, "", "rollgate: no such file or folder: nowhere\n"));
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    Result result = run("lint", "--formt", "json", ".");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo(
            """
            rollgate: unknown option: --formt; did you mean --format?
            See "rollgate lint --help".
            """);
    assertThat(run("lint", "--format", "xml", ".").err())
        .contains(
            "\"xml\" is no format, the formats are"
                + " full, concise, json, sarif, junit, github, gitlab, checkstyle");
  }

  @Test
  void nothingToCheckIsWrongUsageUnlessAllowed() throws IOException {
    write("values.yaml", "replicas: 2\n");
    assertThat(run("lint", ".").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("lint", ".").err()).contains("nothing to check");
    assertThat(run("lint", "--allow-empty", ".").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void anUnreadableFileIsAFaultAndHidesNoFinding() throws IOException {
    write("ns.yaml", WRONG_VALUE);
    Files.write(folder.resolve("wide.yaml"), "kind: Pod".getBytes(StandardCharsets.UTF_16));
    Result result = run("lint", "--format", "concise", ".");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.out())
        .contains("ns.yaml:6:5: error[gate-ns-label-wrong-value]")
        .contains("wide.yaml:1:1: error[unreadable-file] the file is UTF-16, only UTF-8 is read");
  }

  @Test
  void standardInputHasANameOfItsOwn() {
    Result result = runOn(WRONG_VALUE, "lint", "--format", "concise", "-");
    assertThat(result.out()).startsWith("<stdin>:6:5: ");
    Result named =
        runOn(WRONG_VALUE, "lint", "--format", "concise", "--stdin-filename", "ns.yaml", "-");
    assertThat(named.out()).startsWith("ns.yaml:6:5: ");
  }

  @Test
  void jsonHasTheShapeOfTheContract() throws IOException {
    write("ns.yaml", WRONG_VALUE);
    JsonNode root = new ObjectMapper().readTree(run("lint", "--format", "json", ".").out());
    assertThat(root.propertyNames()).containsExactly("findings", "summary");
    JsonNode finding = root.get("findings").get(0);
    assertThat(finding.propertyNames())
        .containsExactly(
            "rule",
            "severity",
            "message",
            "help",
            "file",
            "line",
            "column",
            "endLine",
            "endColumn",
            "resource",
            "related",
            "fix");
    assertThat(finding.get("resource").toString())
        .isEqualTo(
            "{\"apiVersion\":\"v1\",\"kind\":\"Namespace\",\"namespace\":null,\"name\":\"shop\"}");
    assertThat(finding.get("fix").toString())
        .isEqualTo("{\"title\":\"set the label to enabled\",\"safety\":\"unsafe\"}");
    assertThat(root.get("summary").propertyNames())
        .containsExactly(
            "files",
            "documents",
            "resources",
            "templated",
            "broken",
            "outOfScope",
            "skipped",
            "errors",
            "warnings",
            "infos",
            "suppressed");
  }

  @Test
  void aVersionOfKubernetesMustBeOne() {
    Result result = run("lint", "--kubernetes-version", "new", ".");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--kubernetes-version takes a version such as 1.30, not new");
  }
}
