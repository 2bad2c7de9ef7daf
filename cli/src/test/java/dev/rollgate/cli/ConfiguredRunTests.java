package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code rollgate.yaml} does to a run, and where it is found. */
class ConfiguredRunTests extends ConfiguredApplication {

  @Test
  void oneThatCannotBeReadIsNotPassedOver() throws IOException {
    write("k8s/apps/web.yaml", APP);
    Path file = Files.createSymbolicLink(folder.resolve("rollgate.yaml"), Path.of("gone.yaml"));
    Result gone = run("lint", "k8s");
    assertThat(gone.code()).isEqualTo(ExitCode.USAGE);
    assertThat(gone.err()).isEqualTo("rollgate: rollgate.yaml: a link that leads nowhere\n");
    Files.delete(file);
    Files.createSymbolicLink(file, file.getFileName());
    assertThat(run("lint", "k8s").code()).isEqualTo(ExitCode.USAGE);
    // A folder is none.
    Files.delete(file);
    Files.createDirectory(file);
    assertThat(run("lint", "k8s").code()).isEqualTo(ExitCode.FINDINGS);
  }

  @Test
  void isFoundAboveTheInputsAndNotWhenItIsNotWanted() throws IOException {
    write("rollgate.yaml", "rules: {prestop-missing: info}\n");
    write("k8s/apps/web.yaml", APP);
    assertThat(found("prestop-missing", "k8s/apps"))
        .isEqualTo("k8s/apps/web.yaml:26:15: info[prestop-missing]\n");
    assertThat(found("prestop-missing", "--no-config", "k8s")).contains("error[");
    write("other.yaml", "rules: {prestop-missing: warning}\n");
    assertThat(found("prestop-missing", "--config", "other.yaml", "k8s")).contains("warning[");
    assertThat(run("lint", "--config", "gone.yaml", "k8s").err())
        .isEqualTo("rollgate: no such configuration: gone.yaml\n");
    assertThat(run("lint", "--config", "other.yaml", "--no-config", "k8s").code())
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void isNotSoughtAboveTheRepository() throws IOException {
    write("rollgate.yaml", "rules: {prestop-missing: info}\n");
    Files.createDirectories(folder.resolve("repository/.git"));
    write("repository/web.yaml", APP);
    assertThat(found("prestop-missing", "repository")).contains("error[");
  }

  @Test
  void aFaultSaysWhereItIsAndIsForTheUserToMend() throws IOException {
    write("rollgate.yaml", "rules:\n  prestop-mising: off\n");
    write("k8s/web.yaml", APP);
    Result result = run("lint", "k8s");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err())
        .startsWith(
            "rollgate: rollgate.yaml:2:3: no such rule: prestop-mising; did you mean"
                + " prestop-missing?");
    write("rollgate.yaml", "rules:\n  prestop-missing: {sleep: 3}\n");
    assertThat(run("lint", "k8s").err())
        .startsWith("rollgate: rollgate.yaml:2:21: not an option: sleep (prestop-missing has");
    write("rollgate.yaml", "drainSeconds: 4000\n");
    assertThat(run("lint", "k8s").err())
        .isEqualTo(
            "rollgate: rollgate.yaml:1:15: drainSeconds takes 0 to 3600 seconds, not 4000\n");
    write("rollgate.yaml", "exclude: ['[']\n");
    assertThat(run("lint", "k8s").err()).startsWith("rollgate: rollgate.yaml:1:11: not a glob");
    write("rollgate.yaml", "overrides: [{rules: {prestop-missing: off}}]\n");
    assertThat(run("lint", "k8s").err())
        .isEqualTo("rollgate: rollgate.yaml:1:13: overrides[0] has neither paths nor namespaces\n");
  }

  @Test
  void anOptionOfTheCommandLineCountsBeforeIt() throws IOException {
    write(
        "rollgate.yaml",
        """
        rules: {prestop-missing: off}
        overrides:
          - paths: [k8s]
            rules: {prestop-missing: info}
        failOn: info
        """);
    write("k8s/web.yaml", APP);
    assertThat(found("prestop-missing", "k8s")).contains("info[");
    assertThat(found("prestop-missing", "--rule", "prestop-missing=warning", "k8s"))
        .contains("warning[");
    assertThat(run("lint", "--only", "prestop-missing", "k8s").code()).isEqualTo(ExitCode.FINDINGS);
    assertThat(run("lint", "--only", "prestop-missing", "--fail-on", "error", "k8s").code())
        .isEqualTo(ExitCode.OK);
  }

  @Test
  void excludesAndSchemasStartFromItsFolder() throws IOException {
    write("k8s/web.yaml", APP);
    write("k8s/old/web.yaml", APP);
    write("rollgate.yaml", "exclude: [k8s/old]\nschemas: [schemas]\n");
    assertThat(run("lint", "k8s").err())
        .isEqualTo("rollgate: rollgate.yaml:2:11: not a folder: schemas\n");
    write(
        "schemas/example.com/widget_v1.json",
        "{\"type\": \"object\", \"properties\": {\"spec\": {\"type\": \"object\"}}}");
    assertThat(found("prestop-missing", "k8s"))
        .isEqualTo("k8s/web.yaml:26:15: error[prestop-missing]\n");
  }

  @Test
  void aRunWithoutRulesIsNoSuccess() throws IOException {
    write("k8s/web.yaml", APP);
    Result result = run("lint", "--only", "prestop-missing", "--except", "prestop-missing", "k8s");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE);
    assertThat(result.err()).isEqualTo("rollgate: no rule is left to run\n");
  }

  @Test
  void aReportIsNotWrittenOverWhatWasRead() throws IOException {
    write("k8s/web.yaml", APP);
    write("rollgate.yaml", "failOn: error\n");
    Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("k8s/web.yaml"));
    for (String file : new String[] {"k8s/web.yaml", "rollgate.yaml", "link.txt"}) {
      Result result = run("lint", "--output", "json=" + file, "k8s");
      assertThat(result.code()).isEqualTo(ExitCode.USAGE);
      assertThat(result.err())
          .isEqualTo("rollgate: the json report would overwrite what was read: " + file + "\n");
    }
    for (int run = 0; run < 2; run++) {
      assertThat(run("lint", "--output", "json=k8s/report.json", "k8s").code())
          .as("a report of an earlier run is no manifest")
          .isEqualTo(ExitCode.FINDINGS);
    }
    assertThat(folder.resolve("k8s/web.yaml")).hasContent(APP);
    assertThat(folder.resolve("rollgate.yaml")).hasContent("failOn: error\n");
  }
}
