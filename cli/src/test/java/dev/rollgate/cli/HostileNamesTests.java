package dev.rollgate.cli;

import static dev.rollgate.cli.GateNamespace.ANNOTATED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.report.Format;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files whose names try to steer what reads a report: one with a fault, and one that cannot be
 * read. Each format says of them as much as of files with harmless names, and nothing else.
 */
class HostileNamesTests extends WorkingFolder {

  private static final Pattern COMMAND =
      Pattern.compile("##[A-Za-z]*\\[|^\\s*::(?!error |notice )");

  static Stream<Arguments> names() {
    return Stream.of(Format.values())
        .flatMap(
            format ->
                Stream.of(
                        "two\nlines",
                        "over\rwrite",
                        "x\n::error file=other.yaml::y",
                        "::stop-commands::token",
                        "%0A::error::%25",
                        "x ##vso[task.setvariable variable=PATH]evil",
                        "\n##teamcity[buildStatus text='x']",
                        "\u001b[31mred \u001b]0;title\u0007",
                        "evil\u202Egpj.exe \u2028 \u0085",
                        "]]><script src=x>",
                        "\" onload=\"alert(1) ' &amp; &#10; <!-- -->",
                        "[click](https:evil.test) ![x](1) `code` | cell |",
                        "{0} %s ${HOME} $(id) , : ; = #")
                    .map(name -> Arguments.of(format, name)));
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameOfAFileChangesNothingButItself(Format format, String name) throws Exception {
    String harmless = report(format, "web");
    String hostile = report(format, name);
    assertThat(hostile.replace("\n", "").codePoints().filter(Character::isISOControl)).isEmpty();
    assertThat(shape(format, hostile)).isEqualTo(shape(format, harmless));
    if (format == Format.JSON) {
      assertThat(JsonMapper.shared().readTree(hostile).findValuesAsString("file"))
          .contains("a/" + name + ".yaml", "b/" + name + ".yaml");
    }
  }

  /** What is told of two files of that name. */
  private String report(Format format, String name) throws IOException {
    Path fault = write("a/" + name + ".yaml", ANNOTATED);
    Path unreadable = Files.createDirectories(folder.resolve("b")).resolve(name + ".yaml");
    Files.createSymbolicLink(unreadable, Path.of("nowhere"));
    String report = run("lint", "-o", format.toString(), ".").out();
    Files.delete(fault);
    Files.delete(unreadable);
    return report;
  }

  /** What does not depend on names, as the format's reader sees it. */
  private static List<String> shape(Format format, String report) throws Exception {
    return switch (format) {
      case JSON, SARIF, GITLAB -> fields(JsonMapper.shared().readTree(report));
      case JUNIT, CHECKSTYLE -> {
        requireNoCommands(report);
        yield elements(report);
      }
      case FULL, CONCISE, GITHUB -> {
        requireNoCommands(report);
        yield report.lines().map(line -> line.startsWith("::") ? "command" : "text").toList();
      }
    };
  }

  private static void requireNoCommands(String report) {
    assertThat(report.lines()).noneMatch(line -> COMMAND.matcher(line).find());
  }

  private static List<String> fields(JsonNode node) {
    List<String> found = new ArrayList<>();
    node.propertyStream()
        .forEach(
            member -> {
              found.add(member.getKey());
              found.addAll(fields(member.getValue()));
            });
    node.valueStream().filter(v -> !node.isObject()).forEach(v -> found.addAll(fields(v)));
    return found;
  }

  private static List<String> elements(String xml) throws Exception {
    var all =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName("*");
    List<String> found = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      found.add(all.item(i).getNodeName() + " " + all.item(i).getAttributes().getLength());
    }
    return found;
  }
}
