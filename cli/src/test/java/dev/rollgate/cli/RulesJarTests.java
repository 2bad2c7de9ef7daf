package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules from jars: the one that the documentation shows, and jars that are not right. */
class RulesJarTests {

  private static final Path PAGE =
      Path.of(System.getProperty("rollgate.testdata")).resolveSibling("docs/custom-rules.md");

  private static final String FINDING =
      "cases/other-team/web.yaml:3:49: %s[team-differs] TargetGroupBinding \"web\" of team \"shop\""
          + " leads to Deployment \"web\" of team \"billing\"\n";

  @TempDir private Path folder;

  @BeforeEach
  void writeTheFilesOfThePage() throws IOException {
    for (DocumentedBlock block : DocumentedBlock.of("", Files.readString(PAGE))) {
      if (block.file().startsWith("team-rules/") || block.file().startsWith("cases/")) {
        Path file = folder.resolve(block.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, block.text());
      }
    }
  }

  private Path documentedJar() throws IOException {
    Map<String, String> sources = new LinkedHashMap<>();
    for (String name : List.of("TeamDiffers", "TeamRules")) {
      sources.put("com.example.rules." + name, source("java/com/example/rules/" + name + ".java"));
    }
    String page = "rule-pages/team-differs.md";
    Map<String, String> resources = new LinkedHashMap<>();
    resources.put(RulesJar.SERVICES, source("resources/" + RulesJar.SERVICES));
    resources.put(page, source("resources/" + page));
    return RulesJar.of(folder.resolve("documented"), sources, resources);
  }

  private String source(String name) throws IOException {
    return Files.readString(folder.resolve("team-rules/src/main").resolve(name));
  }

  /** A jar of one rule, {@code mine}, whose check does what the statement says. */
  private Path jarOf(String id, String statement) throws IOException {
    String source =
        """
        package a;
        import dev.rollgate.lint.*;
        import dev.rollgate.traffic.Project;
        import java.util.List;
        public final class Mine implements Rule, RuleProvider {
          public RuleInfo info() {
            return new RuleInfo("%s", Severity.INFO, "mine");
          }
          public void check(Project project, Report report) {
            %s
          }
          public List<Rule> rules() {
            return List.of(this);
          }
        }
        """
            .formatted(id, statement);
    return RulesJar.of(
        folder.resolve(id), Map.of("a.Mine", source), Map.of(RulesJar.SERVICES, "a.Mine\n"));
  }

  private Result run(String command, Path jar, String... more) {
    List<String> arguments = new ArrayList<>(List.of(command, "--rules-jar", jar.toString()));
    arguments.addAll(List.of(more));
    return new TestProgram(folder, false).run("", arguments.toArray(String[]::new));
  }

  private Result lint(Path jar, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--output", "concise"));
    arguments.addAll(List.of(more));
    arguments.add("cases");
    return run("lint", jar, arguments.toArray(String[]::new));
  }

  @Test
  void theDocumentedRuleRunsBesideTheOthers() throws Exception {
    Path jar = documentedJar();
    Result all = lint(jar);
    assertThat(all.code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(all.err()).isEmpty();
    assertThat(all.out()).contains(FINDING.formatted("warning")).contains("error[prestop-missing]");
    assertThat(lint(jar, "--only", "team-differs"))
        .isEqualTo(new Result(ExitCode.FINDINGS, FINDING.formatted("warning"), ""));
    assertThat(lint(jar, "--except", "team-differs").out()).doesNotContain("team-differs");
  }

  @Test
  void itsLevelAndItsOptionsAreSetAsThoseOfTheOthers() throws Exception {
    Path jar = documentedJar();
    assertThat(lint(jar, "--only", "team-differs", "--rule", "team-differs=error").out())
        .isEqualTo(FINDING.formatted("error"));
    assertThat(lint(jar, "--only", "team-differs", "--set", "team-differs.labels=tier").code())
        .isEqualTo(ExitCode.OK);
    assertThat(lint(jar, "--set", "team-differs.label=tier").err())
        .contains("team-differs: not an option: label; did you mean labels?");
    Files.writeString(folder.resolve("rollgate.yaml"), "rules: {team-differs: off}\n");
    assertThat(lint(jar).out()).doesNotContain("team-differs");
  }

  @Test
  void itIsListedAndExplained() throws Exception {
    Path jar = documentedJar();
    assertThat(run("rules", jar, "team").out())
        .isEqualTo("team-differs  warning  a binding leads to the pods of another team\n");
    assertThat(run("explain", jar, "team-differs").out())
        .startsWith("team-differs\n")
        .contains("option    labels (default team): the labels that must be alike at both ends")
        .contains("Flags bindings whose label `team` is not that of the workload behind them.");
  }

  @Test
  void withoutItsJarItIsUnknown() {
    assertThat(new TestProgram(folder, false).run("", "explain", "team-differs"))
        .isEqualTo(
            new Result(
                ExitCode.USAGE,
                "",
                "rollgate: no such rule: team-differs (\"rollgate rules\" lists them)\n"));
  }

  @Test
  void policiesOfTheConfigurationAreListedToo() throws Exception {
    Files.writeString(
        folder.resolve("rollgate.yaml"),
        """
        policies:
          - {name: team-named, kinds: [Service], summary: whose it is, expression: 'true'}
        """);
    assertThat(run("rules", documentedJar(), "team").out())
        .isEqualTo(
            """
            team-differs  warning  a binding leads to the pods of another team
            team-named    error    whose it is
            """);
    assertThat(run("explain", documentedJar(), "team-named").out()).contains("whose it is");
    assertThat(run("rules", documentedJar(), "--no-config", "team-named").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "throw new IllegalStateException(\"oops\");",
        "throw new NoSuchMethodError(\"oops\");",
        "check(project, report);"
      })
  void aRuleThatFailsHidesNoneOfTheOthers(String statement) throws Exception {
    Result result = lint(jarOf("mine", statement));
    assertThat(result.code()).isEqualTo(ExitCode.FAULT);
    assertThat(result.err()).startsWith("rollgate: internal fault in rule mine: java.lang.");
    assertThat(result.out()).contains("error[prestop-missing]");
  }

  @Test
  void twoRulesOfOneNameAreRefused() throws Exception {
    refuses(jarOf("prestop-missing", ""), "two rules are named prestop-missing");
  }

  @Test
  void aFileThatIsNoJarOfRulesIsRefused() throws Exception {
    refuses(folder.resolve("absent.jar"), "no such jar: ");
    refuses(folder, "no such jar: ");
    refuses(Files.writeString(folder.resolve("text.jar"), "text"), "not a jar: ");
    refuses(Files.createFile(folder.resolve("empty.jar")), "not a jar: ");
    refuses(
        RulesJar.of(folder.resolve("other"), Map.of("a.B", "package a; class B {}"), Map.of()),
        "brings no rules: it has no META-INF/services/dev.rollgate.lint.RuleProvider");
  }

  @Test
  void aProviderThatCannotBeHadIsToldByItsName() throws Exception {
    Map<String, String> services = Map.of(RulesJar.SERVICES, "a.Mine\n");
    refuses(
        RulesJar.of(folder.resolve("absent"), Map.of("a.B", "package a; class B {}"), services),
        "the rules of a jar cannot be loaded: dev.rollgate.lint.RuleProvider: Provider a.Mine not"
            + " found");
    String fails =
        """
        package a;
        public final class Mine implements dev.rollgate.lint.RuleProvider {
          public Mine() {}
          public java.util.List<dev.rollgate.lint.Rule> rules() {
            throw new IllegalStateException("oops");
          }
        }
        """;
    refuses(
        RulesJar.of(folder.resolve("rules"), Map.of("a.Mine", fails), services),
        "the rules of a jar cannot be loaded: java.lang.IllegalStateException: oops");
    String constructor =
        fails.replace("Mine() {}", "Mine() { throw new RuntimeException(\"no\"); }");
    refuses(
        RulesJar.of(folder.resolve("constructor"), Map.of("a.Mine", constructor), services),
        "the rules of a jar cannot be loaded: java.lang.RuntimeException: no");
  }

  @Test
  void aJarForANewerJavaIsRefused() throws Exception {
    Path jar = jarOf("mine", "");
    try (FileSystem zip = FileSystems.newFileSystem(URI.create("jar:" + jar.toUri()), Map.of())) {
      Path type = zip.getPath("a/Mine.class");
      byte[] bytes = Files.readAllBytes(type);
      // The major version of the class file: one that no Java reads yet.
      bytes[6] = 0x7f;
      Files.write(type, bytes);
    }
    refuses(jar, "a/Mine has been compiled by a more recent version of the Java Runtime");
  }

  private void refuses(Path jar, String message) {
    for (String command : List.of("lint", "fix", "rules", "explain")) {
      Result result = run(command, jar, command.equals("rules") ? "gate" : "cases");
      assertThat(result.code()).as(command).isEqualTo(ExitCode.USAGE);
      assertThat(result.out()).isEmpty();
      assertThat(result.err()).startsWith("rollgate: ").contains(message);
    }
  }
}
