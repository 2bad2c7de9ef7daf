package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The GitHub action's scripts and the GitLab job's, with the environment that a runner makes. */
class CiIT {

  private static final Path ROOT = Path.of(System.getProperty("rollgate.root"));
  private static final Path DEMO = ROOT.resolve("testdata/demo");

  @TempDir private Path folder;

  private GitRepository user = new GitRepository(Path.of(""));
  private Path rollgate = Path.of("");

  private record Result(int code, String said, Map<String, String> outputs, String summary) {}

  @BeforeEach
  void prepare() throws IOException, InterruptedException {
    rollgate = folder.resolve("action");
    SourceClone.in(rollgate).putProgram();
    user = GitRepository.in(folder.resolve("user"));
    for (String name : List.of("deployment.yaml", "service.yaml", "target-group-binding.yaml")) {
      user.write("k8s/" + name, Files.readString(DEMO.resolve(name)));
    }
    user.commit();
  }

  /** Runs a script of the action as a step does. */
  private Result step(String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path outputs = Files.createTempFile(folder, "output", "");
    Path summary = Files.createTempFile(folder, "summary", "");
    Map<String, String> all = new HashMap<>(environment);
    all.put("GITHUB_ACTION_PATH", rollgate.toString());
    all.put("GITHUB_OUTPUT", outputs.toString());
    all.put("GITHUB_STEP_SUMMARY", summary.toString());
    all.put("RUNNER_TEMP", folder.toString());
    Result result = bash("\"$GITHUB_ACTION_PATH/integrations/github/" + script + "\"", all);
    Map<String, String> named = new LinkedHashMap<>();
    for (String line : Files.readAllLines(outputs)) {
      named.put(line.replaceFirst("=.*", ""), line.replaceFirst("[^=]*=", ""));
    }
    return new Result(result.code(), result.said(), named, Files.readString(summary));
  }

  private Result bash(String script, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script)
            .directory(user.folder().toFile())
            .redirectErrorStream(true);
    GitRepository.isolate(builder.environment());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Result(process.waitFor(), said, Map.of(), "");
  }

  @Test
  void findingsBecomeAnnotationsOutputsAndASummary() throws Exception {
    Result result = step("run", Map.of("ROLLGATE_PATHS", "k8s\n"));
    assertThat(result.code()).as(result.said()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.said()).contains("::error file=k8s/deployment.yaml,line=17,");
    assertThat(result.outputs()).containsEntry("exit-code", "1").containsEntry("findings", "7");
    assertThat(Path.of(String.valueOf(result.outputs().get("sarif"))))
        .content()
        .contains("\"uri\":\"k8s/deployment.yaml\"");
    assertThat(result.summary())
        .startsWith("### Rollgate\n\n<pre>\n")
        .contains("error[prestop-missing]")
        .contains("--&gt; k8s/deployment.yaml:17:17")
        .endsWith("with --unsafe\n</pre>\n");
  }

  @Test
  void aRunThatCannotBeginSaysSo() throws Exception {
    Result result = step("run", Map.of("ROLLGATE_ARGS", "--set nonsense"));
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.outputs()).containsEntry("findings", "").containsEntry("sarif", "");
    assertThat(result.outputs()).containsEntry("exit-code", "2");
    assertThat(result.summary())
        .isEqualTo(
            "### Rollgate\n\nIt could not lint, and ended with exit code 2. The log says why.\n");
  }

  @Test
  void aFolderThatIsNotThereIsToldInTheOutputsToo() throws Exception {
    Result result = step("run", Map.of("ROLLGATE_DIRECTORY", "nowhere"));
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.outputs()).isEqualTo(Map.of("findings", "", "sarif", "", "exit-code", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "deployment.yaml\ntarget-group-binding.yaml\nservice.yaml"})
  void filesAreNamedFromTheTopOfTheRepository(String paths) throws Exception {
    Result result = step("run", Map.of("ROLLGATE_DIRECTORY", "k8s", "ROLLGATE_PATHS", paths));
    assertThat(result.said())
        .contains("::error file=k8s/deployment.yaml,line=17,")
        .contains("in 4 resources of 3 files");
    assertThat(Path.of(String.valueOf(result.outputs().get("sarif"))))
        .content()
        .contains("\"uri\":\"k8s/deployment.yaml\"");
    assertThat(result.outputs()).containsEntry("top", user.folder().toRealPath().toString());
  }

  @Test
  void theInputsReachTheCommand() throws Exception {
    user.write("a b/c.yaml", Files.readString(DEMO.resolve("reports.yaml")));
    Result result =
        step(
            "run",
            Map.of(
                "ROLLGATE_PATHS", "k8s/service.yaml \n  a b\n",
                "ROLLGATE_ARGS", "  --closed-world\n--only grace-too-short ",
                "ROLLGATE_FAIL_ON", "error",
                "ROLLGATE_DIRECTORY", user.folder().toString()));
    assertThat(result.said()).contains("file=a b/c.yaml,").contains("in 4 resources of 2 files");
    assertThat(result.outputs()).containsEntry("findings", "1").containsEntry("exit-code", "1");
    Result lenient = step("run", Map.of("ROLLGATE_ARGS", "--only pdb-missing"));
    assertThat(lenient.outputs()).containsEntry("findings", "1").containsEntry("exit-code", "0");
    Result strict =
        step("run", Map.of("ROLLGATE_ARGS", "--only pdb-missing", "ROLLGATE_FAIL_ON", "info"));
    assertThat(strict.code()).isEqualTo(ExitCode.FINDINGS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "; touch harm",
        "$(touch harm)",
        "`touch harm`",
        "k8s\n; touch harm",
        "k8s' || touch harm; '",
        "\" && touch harm #",
        "--config=harm",
        "--output=json=harm",
        "*",
        "../\\\n"
      })
  void noInputIsReadByAShell(String hostile) throws Exception {
    for (String input :
        List.of(
            "ROLLGATE_PATHS",
            "ROLLGATE_ARGS",
            "ROLLGATE_FAIL_ON",
            "ROLLGATE_BASE",
            "ROLLGATE_DIRECTORY")) {
      if (input.equals("ROLLGATE_ARGS") && hostile.startsWith("--")) {
        continue; // Those are for options.
      }
      Result result = step("run", Map.of(input, hostile));
      assertThat(result.code()).as(input + ": " + result.said()).isNotZero();
      assertThat(result.outputs().keySet()).isSubsetOf("findings", "sarif", "exit-code", "top");
      assertThat(user.git("status", "--porcelain")).as(input).isEmpty();
    }
  }

  @Test
  void whatManifestsSayIsNoMarkupInTheSummary() throws Exception {
    user.write(
        "k8s/<b>`x` & </pre>.yaml",
        Files.readString(DEMO.resolve("reports.yaml")).replace("name: web", "name: '</pre>'"));
    Result result = step("run", Map.of("ROLLGATE_PATHS", "k8s"));
    assertThat(result.summary())
        .contains("&lt;b&gt;`x` &amp; &lt;/pre&gt;.yaml")
        .containsOnlyOnce("</pre>");
  }

  @Test
  void aPullRequestMayBeAskedOnlyAboutItsChanges() throws Exception {
    String base = user.git("rev-parse", "HEAD");
    user.write("k8s/reports.yaml", Files.readString(DEMO.resolve("reports.yaml")));
    user.commit();
    Result result = step("run", Map.of("ROLLGATE_BASE", base));
    assertThat(result.said())
        .contains("file=k8s/reports.yaml")
        .doesNotContain("file=k8s/deployment.yaml")
        .contains(" about 1 changed file in ");

    // The checkout of a job has only its last commit.
    Path origin = user.folder();
    Path shallow = folder.resolve("shallow");
    user.git("clone", "-q", "--depth=1", "file://" + origin, shallow.toString());
    Result fetched =
        step("run", Map.of("ROLLGATE_BASE", base, "ROLLGATE_DIRECTORY", shallow.toString()));
    assertThat(fetched.said()).contains(" about 1 changed file in ");
    Result unknown = step("run", Map.of("ROLLGATE_BASE", "0".repeat(40)));
    assertThat(unknown.code()).isEqualTo(ExitCode.USAGE);
    assertThat(unknown.said()).contains("is no revision: git: fatal: ");
  }

  @Test
  void theCacheHoldsTheProgramOfTheseSources() throws Exception {
    Result first = step("key", Map.of());
    assertThat(first.code()).as(first.said()).isZero();
    assertThat(first.outputs().get("hash")).matches("[0-9a-f]{40}");
    Path target = Path.of(String.valueOf(first.outputs().get("folder")));
    assertThat(target.resolve("dist")).isDirectory();
    assertThat(step("key", Map.of()).outputs()).isEqualTo(first.outputs());

    Path source = rollgate.resolve("cli/src/main/java/dev/rollgate/cli/Main.java");
    Files.writeString(source, Files.readString(source) + "\n");
    assertThat(step("key", Map.of()).outputs().get("hash"))
        .isNotEqualTo(first.outputs().get("hash"));
    // What was unpacked later than the program was built is no reason to build it again.
    Result built = step("build", Map.of("ROLLGATE_CACHED", "true"));
    assertThat(built.code()).isZero();
    assertThat(built.said()).startsWith("rollgate ").doesNotContain("building");
  }

  @Test
  void theActionNamesItsInputsAndKeepsExpressionsOutOfScripts() throws Exception {
    String action = Files.readString(ROOT.resolve("action.yml"));
    Map<?, ?> parsed = yaml(action);
    for (Object step : (List<?>) ((Map<?, ?>) parsed.get("runs")).get("steps")) {
      Map<Object, Object> rest = new HashMap<>((Map<?, ?>) step);
      rest.keySet().removeAll(List.of("env", "with", "if"));
      assertThat(rest.toString()).doesNotContain("${{");
    }
    for (String script : List.of("key", "build", "run")) {
      assertThat(action)
          .contains("run: '\"$GITHUB_ACTION_PATH/integrations/github/" + script + "\"'");
    }
    Map<?, ?> inputs = (Map<?, ?>) parsed.get("inputs");
    assertThat(inputs).isNotEmpty();
    inputs.forEach(
        (name, input) -> {
          assertThat(((Map<?, ?>) input).get("description")).as("input " + name).isNotNull();
          assertThat(((Map<?, ?>) input).get("default")).as("input " + name).isNotNull();
          assertThat(action).contains("inputs." + name);
        });
    String documentation = Files.readString(ROOT.resolve("docs/ci.md"));
    inputs.keySet().forEach(name -> assertThat(documentation).contains("| `" + name + "` |"));
    Pattern used = Pattern.compile("inputs\\.([\\w-]+)");
    assertThat(used.matcher(action).results().map(m -> m.group(1)).collect(Collectors.toSet()))
        .isEqualTo(inputs.keySet());
  }

  @Test
  void theGitlabJobLintsWithAProgramThatItsCacheHas() throws Exception {
    GitRepository source = SourceClone.repositoryIn(folder.resolve("source"));
    Map<?, ?> job =
        (Map<?, ?>)
            yaml(Files.readString(ROOT.resolve("integrations/gitlab/rollgate.yml")))
                .get("rollgate");
    List<String> script = ((List<?>) job.get("script")).stream().map(String::valueOf).toList();
    Map<String, String> variables = new HashMap<>();
    ((Map<?, ?>) job.get("variables")).forEach((k, v) -> variables.put("" + k, "" + v));
    variables.put("ROLLGATE_REPOSITORY", source.folder().toString());
    variables.put("ROLLGATE_REF", source.git("rev-parse", "HEAD"));
    String fetch = String.join("\n", script.subList(0, script.size() - 1));
    assertThat(bash(fetch, variables).code()).isZero();
    new SourceClone(user.folder().resolve(".rollgate")).putProgram();

    Result result = bash(String.join("\n", script), variables);
    assertThat(result.code()).as(result.said()).isEqualTo(ExitCode.FINDINGS);
    assertThat(result.said()).contains("in 4 resources of 3 files").doesNotContain("building");
    assertThat(user.folder().resolve(".rollgate/report.json"))
        .content()
        .contains("prestop-missing");
    assertThat(user.folder().resolve(".rollgate/report.xml")).content().contains("prestop-missing");

    variables.put("ROLLGATE_CHANGED_ONLY", "true");
    variables.put("CI_MERGE_REQUEST_DIFF_BASE_SHA", user.git("rev-parse", "HEAD"));
    Result nothing = bash(String.join("\n", script), variables);
    assertThat(nothing.said()).contains("no findings about ").contains("of 3 files");

    variables.put("ROLLGATE_ARGS", "--set nonsense");
    assertThat(bash(String.join("\n", script), variables).code()).isEqualTo(ExitCode.USAGE);
    assertThat(user.folder().resolve(".rollgate/report.json")).as("an old one").doesNotExist();
  }

  private static Map<?, ?> yaml(String text) {
    return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(text);
  }
}
