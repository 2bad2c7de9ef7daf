package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;
import dev.rollgate.config.Configuration;
import dev.rollgate.config.ConfigurationReader;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The configuration that one begins with. */
class InitCommandTests {

  @TempDir private Path folder;

  private Result run(String... args) {
    return new TestProgram(folder, false).run("", args);
  }

  private String written() throws IOException {
    return Files.readString(folder.resolve("rollgate.yaml"));
  }

  /** Takes away the mark of every line that is no prose. */
  private static String uncommented(String text) {
    return text.replaceAll("(?m)^#(?=[a-z]|  )", "");
  }

  @Test
  void writesAFileThatSetsNothing() throws Exception {
    assertThat(run("init"))
        .isEqualTo(
            new Result(
                ExitCode.OK,
                """
                wrote rollgate.yaml; every key in it is a comment, so nothing is set yet
                next: rollgate lint .
                """,
                ""));
    assertThat(
            ConfigurationReader.read(folder.resolve("rollgate.yaml"), "rollgate.yaml", false)
                .values())
        .isEqualTo(Configuration.EMPTY);
    assertThat(written().lines()).allMatch(line -> line.isEmpty() || line.startsWith("#"));
  }

  @Test
  void everyKeyIsThereAndIsValid() throws Exception {
    run("init");
    String text = written();
    Files.writeString(folder.resolve("rollgate.yaml"), uncommented(text));
    Path schemas = Files.createDirectories(folder.resolve("schemas/example.com"));
    Files.writeString(schemas.resolve("widget_v1.json"), "{}");
    Path chart = Files.createDirectories(folder.resolve("charts/web"));
    Files.writeString(chart.resolve("Chart.yaml"), "");
    Path values = Files.createDirectories(folder.resolve("env"));
    Files.writeString(values.resolve("prod.yaml"), "");
    assertThat(run("config", ".").err()).isEmpty();
    List<String> keys =
        Arrays.stream(Configuration.class.getRecordComponents())
            .map(RecordComponent::getName)
            .toList();
    assertThat(
            text.lines()
                .filter(l -> l.matches("#[a-z].*"))
                .map(l -> l.substring(1, l.indexOf(':'))))
        .containsExactlyInAnyOrderElementsOf(keys);
  }

  @Test
  void whatItCallsDefaultsAreDefaults() throws Exception {
    String defaults = run("config").out();
    run("init");
    String text = uncommented(written());
    for (String key :
        List.of(
            "drainSeconds",
            "nlbDrainSeconds",
            "nodeDrainSeconds",
            "shutdownSeconds",
            "world",
            "failOn")) {
      String line = text.lines().filter(l -> l.startsWith(key + ":")).findFirst().orElseThrow();
      assertThat(defaults).contains("\n" + line + "  # default\n");
    }
  }

  @Test
  void leavesAFileAsItIs() throws IOException {
    Files.writeString(folder.resolve("rollgate.yaml"), "failOn: error\n");
    assertThat(run("init"))
        .isEqualTo(
            new Result(
                ExitCode.USAGE,
                "",
                "rollgate: rollgate.yaml is there already, and stays as it is\n"));
    assertThat(written()).isEqualTo("failOn: error\n");
  }

  @Test
  void proposesFoldersThatLookLikeEnvironments() throws Exception {
    Files.createDirectories(folder.resolve("deploy/overlays/prod"));
    Files.createDirectories(folder.resolve("deploy/overlays/dev"));
    Files.createDirectories(folder.resolve("deploy/clusters/only-one"));
    assertThat(run("init", "deploy/").out())
        .startsWith("wrote deploy/rollgate.yaml; ")
        .contains("overlays/* may be environments: see the key in the file\n")
        .endsWith("next: rollgate lint deploy/\n");
    assertThat(Files.readString(folder.resolve("deploy/rollgate.yaml")))
        .contains("\n#environments: [overlays/*]\n");
  }

  @Test
  void aFolderThatIsNotThereIsWrongUsage() {
    assertThat(run("init", "nowhere"))
        .isEqualTo(new Result(ExitCode.USAGE, "", "rollgate: no such folder: nowhere\n"));
  }
}
