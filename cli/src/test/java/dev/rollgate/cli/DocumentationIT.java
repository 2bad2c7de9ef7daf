package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What the documentation shows is what happens. */
class DocumentationIT {

  private static final Path ROOT = Path.of(System.getProperty("rollgate.root"));
  private static final Path DIST = Path.of(System.getProperty("rollgate.dist"));
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:\\s]+)(?:#[^)\\s]*)?\\)");

  private static final Pattern OPTION = Pattern.compile("--[a-z-]+");

  @TempDir private Path folder;

  private static Stream<String> pages() throws IOException {
    try (Stream<Path> docs = Files.list(ROOT.resolve("docs"))) {
      List<String> names =
          docs.map(p -> "docs/" + p.getFileName()).filter(p -> p.endsWith(".md")).sorted().toList();
      return Stream.concat(Stream.of("README.md", "CONTRIBUTING.md"), names.stream());
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everythingThatAPageShowsHappens(String page) throws Exception {
    prepare();
    DocumentedSession session = new DocumentedSession(folder);
    assertThat(session.problems(page, Files.readString(ROOT.resolve(page)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyLinkToAFileLeadsSomewhere(String page) throws Exception {
    Path at = ROOT.resolve(page);
    assertThat(LINK.matcher(Files.readString(at)).results().map((MatchResult r) -> r.group(1)))
        .allMatch(link -> Files.exists(at.resolveSibling(link)));
  }

  @Test
  void theReadmeTellsTheOptionsOfLint() throws Exception {
    String readme = Files.readString(ROOT.resolve("README.md"));
    CommandSpec lint =
        new TestProgram(folder, false).commandLine().getSubcommands().get("lint").getCommandSpec();
    List<String> told =
        readme
            .lines()
            .filter(line -> line.startsWith("| `--"))
            .flatMap(line -> OPTION.matcher(line.substring(0, line.indexOf(" | "))).results())
            .map(MatchResult::group)
            .toList();
    assertThat(told).isSubsetOf(lint.optionsMap().keySet());
    assertThat(lint.options())
        .extracting(OptionSpec::longestName)
        .filteredOn(name -> !List.of("--help", "--version").contains(name))
        .isSubsetOf(told);
  }

  /** What it leads to is not the folder's own. */
  @AfterEach
  void deleteTheLink() throws IOException {
    Files.deleteIfExists(folder.resolve("cli/target/dist"));
  }

  /** A folder like a clone: the program, the demo, and in {@code k8s/} somebody's manifests. */
  private void prepare() throws IOException {
    // No configuration and no repository above may have a say.
    Files.createDirectory(folder.resolve(".git"));
    for (String copy : List.of("testdata/demo", "k8s")) {
      Path target = Files.createDirectories(folder.resolve(copy));
      try (Stream<Path> demo = Files.list(ROOT.resolve("testdata/demo"))) {
        for (Path file : demo.toList()) {
          Files.copy(file, target.resolve(file.getFileName()));
        }
      }
    }
    Files.createSymbolicLink(
        Files.createDirectories(folder.resolve("cli/target")).resolve("dist"), DIST);
    Path program = folder.resolve("rollgate");
    Files.writeString(
        program,
        """
        #!/usr/bin/env bash
        exec java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '%s/*' dev.rollgate.cli.Main "$@"
        """
            .formatted(DIST));
    assertThat(program.toFile().setExecutable(true)).isTrue();
  }
}
