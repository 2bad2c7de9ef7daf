package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands, with everything around them in memory but the files. */
class CommandLineTests {

  private static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels:
          elbv2.k8s.aws/pod-readiness-gate-inject: enabled
      """;

  /** One unsafe fix: the value is the author's. */
  private static final String WRONG_VALUE = NAMESPACE.replace("enabled", "'true'");

  /** One safe fix: the annotation becomes a label. */
  private static final String ANNOTATED = NAMESPACE.replace("labels:", "annotations:");

  @TempDir private Path folder;

  private Result run(String input, String... args) {
    return new TestProgram(folder, false).run(input, args);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void lintExitsWith0WhenNothingIsFound() throws IOException {
    write("ns.yaml", NAMESPACE);
    Result result = run("", "lint", ".");
    assertThat(result).isEqualTo(new Result(0, "no findings in 1 resource of 1 file\n", ""));
  }

  @Test
  void lintExitsWith1WhenSomethingIsFound() throws IOException {
    write("k8s/ns.yaml", WRONG_VALUE);
    Result result = run("", "lint", "--format", "concise", "k8s");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out()).startsWith("k8s/ns.yaml:6:5: error[gate-ns-label-wrong-value] ");
  }

  @Test
  void failOnRaisesTheThreshold() throws IOException {
    write("ns.yaml", NAMESPACE.replace("enabled", "disabled"));
    assertThat(run("", "lint", ".").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("", "lint", "--fail-on", "error", ".").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void aMissingPathIsWrongUsage() {
    Result result = run("", "lint", "nowhere");
    assertThat(result).isEqualTo(new Result(2, "", "rollgate: no such file or folder: nowhere\n"));
  }

  @Test
  void anUnknownOptionIsWrongUsage() {
    Result result = run("", "lint", "--formt", "json", ".");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .isEqualTo(
            """
            rollgate: unknown option: --formt; did you mean --format?
            See "rollgate lint --help".
            """);
    assertThat(run("", "lint", "--format", "xml", ".").err())
        .contains(
            "\"xml\" is no format, the formats are"
                + " full, concise, json, sarif, junit, github, gitlab, checkstyle");
  }

  @Test
  void nothingToCheckIsWrongUsageUnlessAllowed() throws IOException {
    write("values.yaml", "replicas: 2\n");
    assertThat(run("", "lint", ".").code()).isEqualTo(ExitCode.USAGE);
    assertThat(run("", "lint", ".").err()).contains("nothing to check");
    assertThat(run("", "lint", "--allow-empty", ".").code()).isEqualTo(ExitCode.OK);
  }

  @Test
  void anUnreadableFileIsAFaultAndHidesNoFinding() throws IOException {
    write("ns.yaml", WRONG_VALUE);
    Files.write(folder.resolve("wide.yaml"), "kind: Pod".getBytes(StandardCharsets.UTF_16));
    Result result = run("", "lint", "--format", "concise", ".");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.out())
        .contains("ns.yaml:6:5: error[gate-ns-label-wrong-value]")
        .contains("wide.yaml:1:1: error[unreadable-file] the file is UTF-16, only UTF-8 is read");
  }

  @Test
  void standardInputHasANameOfItsOwn() {
    Result result = run(WRONG_VALUE, "lint", "--format", "concise", "-");
    assertThat(result.out()).startsWith("<stdin>:6:5: ");
    Result named =
        run(WRONG_VALUE, "lint", "--format", "concise", "--stdin-filename", "ns.yaml", "-");
    assertThat(named.out()).startsWith("ns.yaml:6:5: ");
  }

  @Test
  void jsonHasTheShapeOfTheContract() throws IOException {
    write("ns.yaml", WRONG_VALUE);
    JsonNode root = new ObjectMapper().readTree(run("", "lint", "--format", "json", ".").out());
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
            "errors",
            "warnings",
            "infos",
            "suppressed");
  }

  @Test
  void fixMakesSafeFixesAlone() throws IOException {
    Path safe = write("a.yaml", ANNOTATED);
    Path unsafe = write("b.yaml", WRONG_VALUE.replace("shop", "other"));
    Result result = run("", "fix", ".");
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
    assertThat(run("", "fix", "--unsafe", ".").code()).isEqualTo(ExitCode.OK);
    assertThat(Files.readString(file)).isEqualTo(NAMESPACE.replace("enabled", "'enabled'"));
  }

  @Test
  void diffWritesNothingAndExitsWith1() throws IOException {
    Path file = write("a.yaml", ANNOTATED);
    Result result = run("", "fix", "--diff", ".");
    assertThat(result.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.out()).startsWith("--- a/a.yaml\n+++ b/a.yaml\n@@ ");
    assertThat(Files.readString(file)).isEqualTo(ANNOTATED);
    assertThat(run("", "fix", "--diff", file.toString()).out()).isEqualTo(result.out());
    assertThat(run("", "fix", "--diff", "./a.yaml").out()).isEqualTo(result.out());
    write("a.yaml", NAMESPACE);
    assertThat(run("", "fix", "--diff", ".")).isEqualTo(new Result(0, "", ""));
  }

  @Test
  void fixOfStandardInputPrintsTheTextAlone() {
    Result result = run(ANNOTATED, "fix", "-");
    assertThat(result.out()).isEqualTo(NAMESPACE);
    assertThat(result.err()).startsWith("fixed <stdin>: make the annotation a label ");
  }

  @Test
  void standardInputStandsForTheFileWhoseNameItHas() throws IOException {
    Path file = write("ns.yaml", "");
    Result result = run(ANNOTATED, "fix", "--stdin-filename", "ns.yaml", "-", "ns.yaml");
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
    assertThat(run("", "fix", "link.yaml").code()).isEqualTo(ExitCode.OK);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(Files.readString(target)).isEqualTo(NAMESPACE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(target)))
        .isEqualTo("rw-r-----");
    assertThat(Files.getLastModifiedTime(other)).isEqualTo(longAgo);
    try (var files = Files.list(folder.resolve("real"))) {
      assertThat(files).hasSize(2);
    }
  }

  @Test
  void rulesListsEveryRuleWithItsSeverity() {
    assertThat(run("", "rules").out())
        .containsPattern("(?m)^prestop-missing +error +a container behind");
  }

  @Test
  void explainPrintsThePage() {
    assertThat(run("", "explain", "--raw", "prestop-missing").out())
        .startsWith("# prestop-missing\n");
    assertThat(run("", "explain", "no-such-rule").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aVersionOfKubernetesMustBeOne() {
    Result result = run("", "lint", "--kubernetes-version", "new", ".");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).contains("--kubernetes-version takes a version such as 1.30, not new");
  }

  private static final String WIDGET =
      """
      apiVersion: example.com/v1
      kind: Widget
      metadata:
        name: w
      spec:
        Size: 1
      """;

  private static final String WIDGET_SCHEMA =
      """
      {"type": "object", "properties": {"spec": {"type": "object",
       "properties": {"size": {"type": "integer"}}, "additionalProperties": false}}}
      """;

  @Test
  void schemasOfFurtherKindsAreTakenFromFolders() throws IOException {
    write("k8s/w.yaml", WIDGET);
    write("schemas/example.com/widget_v1.json", WIDGET_SCHEMA);
    assertThat(run("", "lint", "k8s").err()).contains("nothing to check");
    Result result = run("", "lint", "--format", "concise", "--schema", "schemas", "k8s");
    assertThat(result)
        .isEqualTo(
            new Result(
                1,
                "k8s/w.yaml:6:3: error[field-unknown] spec.Size of Widget \"w\" is no field in"
                    + " example.com/v1 [fixable with --unsafe]\n",
                ""));
  }

  @Test
  void jsonNamesTheKindOfTheUsersOwn() throws IOException {
    write("schemas/example.com/widget_v1.json", WIDGET_SCHEMA);
    Result result = run(WIDGET, "lint", "--format", "json", "--schema", "schemas", "-");
    JsonNode finding = new ObjectMapper().readTree(result.out()).path("findings").path(0);
    assertThat(finding.path("resource").path("kind").stringValue()).isEqualTo("Widget");
  }

  @Test
  void fixesAreMadeInFurtherKindsToo() throws IOException {
    write("schemas/example.com/widget_v1.json", WIDGET_SCHEMA);
    Result result = run(WIDGET, "fix", "--unsafe", "--schema", "schemas", "-");
    assertThat(result.out()).isEqualTo(WIDGET.replace("Size", "size"));
  }

  @Test
  void aSchemaThatIsNoneIsAWrongUsage() throws IOException {
    write("k8s/w.yaml", WIDGET);
    write("schemas/example.com/widget_v1.json", "{");
    Result result = run("", "lint", "--schema", "schemas", "k8s");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).startsWith("rollgate: schemas/example.com/widget_v1.json: not JSON: ");
  }

  @Test
  void aSchemaMayNotReferToTheNetwork() throws IOException {
    write("k8s/w.yaml", WIDGET);
    write("schemas/example.com/widget_v1.json", "{\"$ref\": \"https://example.com/w.json\"}");
    Result result = run("", "lint", "--schema", "schemas", "k8s");
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "rollgate: schemas/example.com/widget_v1.json: not a JSON Schema:"
                + " it refers to https://example.com/w.json outside of itself\n");
  }

  @Test
  void schemasOfKindsThatAreNotThereAreNotRead() throws IOException {
    write("k8s/ns.yaml", NAMESPACE);
    write("schemas/example.com/widget_v1.json", "{");
    assertThat(run("", "lint", "--schema", "schemas", "k8s").code()).isEqualTo(0);
  }

  @Test
  void schemasAreLookedForInFoldersOfTheRightShape() throws IOException {
    write("k8s/ns.yaml", NAMESPACE);
    write("schemas/widget.json", WIDGET_SCHEMA);
    assertThat(run("", "lint", "--schema", "schemas", "k8s"))
        .isEqualTo(new Result(2, "", "rollgate: no GROUP/KIND_VERSION.json in schemas\n"));
    assertThat(run("", "lint", "--schema", "nowhere", "k8s"))
        .isEqualTo(new Result(2, "", "rollgate: not a folder: nowhere\n"));
  }
}
