package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The commands that explain, list and show. */
class CommandTests extends WorkingFolder {

  private static final Path DEMO = Path.of(System.getProperty("rollgate.testdata"), "demo");

  private static final String POD =
      """
      apiVersion: v1
      kind: Pod
      metadata: {name: web}
      spec: {containers: [{name: web}]}
      """;

  private static JsonNode json(Result result) {
    return new ObjectMapper().readTree(result.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          lnt                          | unknown command: lnt; did you mean lint?
          wat                          | unknown command: wat
          lint --clsed-world .         | unknown option: --clsed-world; did you mean --closed-world?
          lint --kubernets-version=1 . | unknown option: --kubernets-version; did you mean --kubernetes-version?
          lint --wat .                 | unknown option: --wat
          graph --output mermiad .     | --output takes text, mermaid or dot, not mermiad; did you mean mermaid?
          rules --output jsn           | --output takes text or json, not jsn; did you mean json?
          explain prestop-mising       | no such rule: prestop-mising; did you mean prestop-missing? ("rollgate rules" lists them)
          explain wat                  | no such rule: wat ("rollgate rules" lists them)
          fix --only pdb-misssing .    | no such rule: pdb-misssing; did you mean pdb-missing?
          lint --set grace-zro.a=1 .   | no such rule: grace-zro; did you mean grace-zero?
          lint --set replicas-one.min-replica=1 . | replicas-one: not an option: min-replica; did you mean min-replicas?
          rules wat                    | no rule has this in its name: wat
          completion fish              | SHELL takes bash or zsh, not fish
          explain                      | missing required parameter: 'RULE'
          """)
  void saysWhatWasProbablyMeant(String command, String message) {
    Result result = run(command.split(" +"));
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.out()).isEmpty();
    assertThat(result.err().lines().findFirst().orElse("")).startsWith("rollgate: ");
    assertThat(result.err()).contains(message).doesNotContain("did you mean null");
    assertThat(result.err().contains("did you mean")).isEqualTo(message.contains("did you mean"));
  }

  @Test
  void rulesListsEveryRuleWithItsSeverity() {
    assertThat(run("rules").out())
        .containsPattern("(?m)^prestop-missing +error +a container behind");
  }

  @Test
  void explainPrintsThePage() {
    assertThat(run("explain", "--raw", "prestop-missing").out()).startsWith("# prestop-missing\n");
    assertThat(run("explain", "no-such-rule").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void explainLaysThePageOutFor80Columns() {
    Result result = run("explain", "prestop-missing");
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(result.out())
        .startsWith(
            """
            prestop-missing
              finds     a container behind a target group has no preStop hook
              severity  error
              fix       safe, unsafe
              option    exec-sleep (default false): \
            """)
        .contains("\nWhy it matters\n\n  When a pod is deleted")
        .contains("self-draining-containers (default none): ")
        .doesNotContain("\u001b", "# ", "Severity: ");
    assertThat(result.out().lines().filter(l -> !l.contains("http")))
        .allMatch(l -> l.length() <= 80);
  }

  @Test
  void explainTakesSeveralRulesAndStopsAtAWrongOne() {
    assertThat(run("explain", "syntax", "duplicate-key").out())
        .startsWith("syntax\n")
        .contains("\n\nduplicate-key\n");
    assertThat(run("explain", "syntax", "wat").out()).isEmpty();
  }

  @Test
  void explainKnowsTheTerminal() {
    String wide = onTerminal(300, "explain", "prestop-missing");
    assertThat(wide)
        .startsWith("\u001b[1mprestop-missing\u001b[0m\n")
        .contains(" \u001b[36mlifecycle\u001b[0m ");
    String text = wide.replaceAll("\u001b\\[[0-9;]*m", "");
    assertThat(text.lines().mapToInt(String::length).max().orElse(0)).isBetween(91, 100);
  }

  @Test
  void rulesAreWrappedOnATerminalAlone() {
    assertThat(run("rules").out().lines()).anyMatch(l -> l.length() > 100);
    String narrow = onTerminal(90, "rules").replaceAll("\u001b\\[[0-9;]*m", "");
    assertThat(narrow.lines()).allMatch(l -> l.length() <= 90);
  }

  private String onTerminal(int columns, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
    Main.run(
        new Terminal(
            InputStream.nullInputStream(),
            stream,
            stream,
            folder,
            true,
            true,
            () -> OptionalInt.of(columns),
            () -> false),
        args);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void rulesTakesPartsOfNames() {
    assertThat(run("rules", "grace-z", "duplicate-k").out())
        .isEqualTo(
            """
            duplicate-key  %s
            grace-zero     %s
            """
                .formatted(summary("duplicate-key"), summary("grace-zero")));
  }

  private String summary(String rule) {
    JsonNode found = json(run("rules", "--output", "json", rule)).path("rules").path(0);
    String severity = found.path("severity").stringValue();
    return "%-5s  %s".formatted(severity, found.path("summary").stringValue());
  }

  @Test
  void rulesAreListedAsJson() {
    JsonNode rules = json(run("rules", "--output", "json")).path("rules");
    assertThat(rules.size()).isGreaterThan(100);
    JsonNode rule = json(run("rules", "--output", "json", "prestop-missing")).path("rules").path(0);
    assertThat(rule.propertyNames())
        .containsExactly("id", "severity", "summary", "fixes", "options");
    assertThat(rule.path("fixes").toString()).isEqualTo("[\"safe\",\"unsafe\"]");
    assertThat(rule.path("options").path(0).propertyNames())
        .containsExactly("name", "default", "description");
  }

  @Test
  void graphMarksTheFaultsOfTheDemo() {
    Result result = run("graph", DEMO.toString());
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(result.err()).isEmpty();
    assertThat(result.out())
        .contains("TargetGroupBinding \"nginx-demo-tgb\"")
        .contains("─▶ Namespace \"readiness\"  1 error: gate-ns-label-missing\n");
    assertThat(run("graph", "--output", "mermaid", DEMO.toString()).out())
        .startsWith("flowchart LR\n")
        .contains("<br/>gate-ns-label-missing\"]:::error\n");
    assertThat(run("graph", "--output", "DOT", DEMO.toString()).out()).startsWith("digraph ");
  }

  @Test
  void graphWithoutBindingsShowsNothing() throws IOException {
    write("pod.yaml", POD);
    Result result = run("graph", ".");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).startsWith("rollgate: nothing to show: ");
    assertThat(run("graph", "--allow-empty", ".")).isEqualTo(new Result(ExitCode.OK, "", ""));
  }

  @Test
  void graphNamesFilesThatCannotBeRead() throws IOException {
    Files.write(folder.resolve("wide.yaml"), "kind: Pod".getBytes(StandardCharsets.UTF_16));
    Result result = run("graph", DEMO.toString(), ".");
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.out()).contains("nginx-demo-tgb");
    assertThat(result.err()).startsWith("rollgate: wide.yaml: the file is UTF-16");
  }

  @Test
  void filesSaysWhatBecomesOfEach() throws IOException {
    write("a.yaml", POD + "---\n" + POD);
    write("b.yaml", POD + "---\n{{ if .Values.x }}\nkind: Pod\napiVersion: v1\n{{ end }}\n");
    write("c.yaml", "kind: Pod\napiVersion: v1\nx: [\n");
    write("values.yaml", "replicas: 2\n");
    write("gen.yaml", POD);
    write("local.yaml", POD);
    write(".gitignore", "local.yaml\n");
    write("README.md", "");
    write("node_modules/x/a.yaml", POD);
    Result result = run("files", "--exclude", "gen.yaml", ".");
    assertThat(result.code()).isEqualTo(ExitCode.OK);
    assertThat(result.out())
        .isEqualTo(
            """
            a.yaml         linted        2 resources
            b.yaml         partly        1 resource; line 6: a template
            c.yaml         not-linted    0 resources; %s
            gen.yaml       excluded      by --exclude or the configuration
            local.yaml     ignored       by .gitignore
            node_modules/  skipped       a folder of another program
            values.yaml    out-of-scope
            2 files with other endings (--all lists them)
            """
                .formatted(problem()));
    assertThat(run("files", "--all", ".").out())
        .contains("README.md      other-ending  only .yaml, .yml and .json files")
        .doesNotContain("--all lists");
  }

  private String problem() {
    JsonNode note = json(run("files", "--output", "json", "c.yaml")).at("/files/0/notes/0");
    return "line %d: %s"
        .formatted(note.path("line").intValue(), note.path("message").stringValue());
  }

  @Test
  void filesAreListedAsJson() throws IOException {
    write("pod.yaml", POD);
    write("README.md", "");
    assertThat(run("files", "--output", "json", ".").out())
        .isEqualTo(
            "{\"files\":[{\"file\":\"pod.yaml\",\"state\":\"linted\",\"resources\":1,\"environment\":null,\"notes\":[]}],"
                + "\"otherEndings\":1}\n");
  }

  @Test
  void filesFailsWhenNothingIsLintedOrAFileCannotBeRead() throws IOException {
    write("values.yaml", "replicas: 2\n");
    Result nothing = run("files", ".");
    assertThat(nothing.code()).isEqualTo(ExitCode.USAGE);
    assertThat(nothing.out()).isEqualTo("values.yaml  out-of-scope\n");
    assertThat(nothing.err()).startsWith("rollgate: nothing would be linted");
    Files.write(folder.resolve("wide.yaml"), "kind: Pod".getBytes(StandardCharsets.UTF_16));
    Result unreadable = run("files", ".");
    assertThat(unreadable.code()).isEqualTo(ExitCode.FAULT);
    assertThat(unreadable.out()).contains("wide.yaml    unreadable    the file is UTF-16");
  }
}
