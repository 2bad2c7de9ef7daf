package dev.rollgate.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.rollgate.distribution.Unpacked.Result;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The archive that brings its own Java runtime. */
class ImageIT {

  private static final String NAME = System.getProperty("rollgate.image.name");
  private static final String CLASS_DATA = "lib/rollgate.jsa";

  @TempDir private Path folder;

  private Unpacked image;

  /** Somewhere else than where it was built, and with a space. */
  @BeforeEach
  void unpack() throws Exception {
    image = Unpacked.tar(NAME, Files.createDirectory(folder.resolve("my programs")));
  }

  private Result run(String... arguments) throws Exception {
    Map<String, String> environment = Map.of("JAVA_HOME", "", "ROLLGATE_NO_CDS", "1");
    return Unpacked.run(folder, environment, image.launcher(), arguments);
  }

  @Test
  void itRunsOnItsOwnJava() throws Exception {
    Result result =
        Unpacked.run(
            folder,
            Map.of("ROLLGATE_JAVA_OPTS", "-XshowSettings:properties", "ROLLGATE_NO_CDS", "1"),
            image.launcher(),
            "--version");
    assertThat(result.err())
        .contains("java.home = " + image.home().toRealPath().resolve("runtime"));
    assertThat(result.out()).startsWith("rollgate ");
  }

  @Test
  void itsBillOfMaterialsListsItsJavaToo() throws Exception {
    JsonNode bill =
        new ObjectMapper().readTree(Files.readString(image.home().resolve("sbom.cdx.json")));
    List<JsonNode> java = new ArrayList<>();
    for (JsonNode part : bill.get("components")) {
      if (part.get("type").asString().equals("platform")) {
        java.add(part);
      }
    }
    assertThat(java)
        .singleElement()
        .satisfies(
            part ->
                assertThat(part.get("version").asString())
                    .isEqualTo(System.getProperty("java.runtime.version")));
    assertThat(bill.get("components").size()).as("with the jars").isGreaterThan(5);
  }

  @Test
  void itsRuntimeHasWhatEveryCommandNeeds() throws Exception {
    String demo = image.demo().toString();
    for (String format : List.of("full", "json", "sarif", "junit", "gitlab", "checkstyle")) {
      Result result = run("lint", "-o", format, demo);
      assertThat(result.err()).isEmpty();
      assertThat(result.code()).isEqualTo(1);
    }
    for (List<String> command :
        List.of(
            List.of("fix", "--diff", "--unsafe", demo),
            List.of("graph", demo),
            List.of("explain", "prestop-missing"),
            List.of("config"))) {
      Result result = run(command.toArray(String[]::new));
      assertThat(result.err()).isEmpty();
      assertThat(result.code()).isBetween(0, 1);
      assertThat(result.out()).isNotEmpty();
    }
  }

  @Test
  void itsRuntimeHasWhatPoliciesNeed() throws Exception {
    Path config =
        Files.writeString(
            folder.resolve("rollgate.yaml"),
            """
            policies:
              - name: team-label
                summary: a Deployment says whose it is
                kinds: [Deployment]
                expression: has(object.metadata.labels) && "team" in object.metadata.labels
            """);
    Result result =
        run("lint", "--config", config.toString(), "-o", "concise", image.demo().toString());
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("[team-label]");
  }

  @Test
  void itsModulesAreThoseThatTheJarsUse() throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of("--ignore-missing-deps", "--print-module-deps", "--multi-release", "17"));
    arguments.addAll(List.of("--class-path", image.home().resolve("lib") + "/*"));
    try (var jars = Files.newDirectoryStream(image.home().resolve("lib"), "*.jar")) {
      jars.forEach(jar -> arguments.add(jar.toString()));
    }
    StringWriter out = new StringWriter();
    PrintWriter printer = new PrintWriter(out);
    ToolProvider jdeps = ToolProvider.findFirst("jdeps").orElseThrow();
    assertThat(jdeps.run(printer, printer, arguments.toArray(String[]::new))).isZero();
    String used = out.toString().strip().lines().reduce("", (line, next) -> next);
    // Jackson leaves out its part for the annotations of java.beans where there are none.
    String built = System.getProperty("rollgate.runtime.modules") + ",java.desktop";
    assertThat(used.split(",")).isNotEmpty().isSubsetOf(built.split(","));
  }

  @Test
  void itsClassDataIsUsedWhereverItWasMoved() throws Exception {
    assumeTrue(
        Files.exists(image.home().resolve(CLASS_DATA)),
        "an image of Java 17 makes its class data at first use");
    assertThat(image.classesLoaded(folder, Map.of()))
        .allMatch(line -> line.endsWith("source: shared objects file"));
    Path moved = Files.move(image.home(), folder.resolve("moved"));
    assertThat(new Unpacked(moved).classesLoaded(folder, Map.of()))
        .allMatch(line -> line.endsWith("source: shared objects file"));
    assertThat(Unpacked.classData(moved.resolve("lib"))).isEmpty();
  }

  /** Java takes class data only for jars with the times that it was made for. */
  @Test
  void aCopyWithoutTimesMakesClassDataOfItsOwn() throws Exception {
    Path copy = folder.resolve("copy");
    assertThat(
            new ProcessBuilder("cp", "-r", image.home().toString(), copy.toString())
                .inheritIO()
                .start()
                .waitFor())
        .isZero();
    Unpacked copied = new Unpacked(copy);
    assertThat(copied.classesLoaded(folder, Map.of()))
        .noneMatch(line -> line.contains("shared objects file"));
    Unpacked.awaitClassData(copy.resolve("lib"), 1);
    assertThat(copied.classesLoaded(folder, Map.of()))
        .allMatch(line -> line.endsWith("source: shared objects file (top)"));
  }
}
