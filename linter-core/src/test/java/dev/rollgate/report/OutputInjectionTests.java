package dev.rollgate.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.Severity;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Names that attack go through every format; its own parser finds what a harmless name gives. */
class OutputInjectionTests {

  /** How GitHub's runner reads a line. */
  private static final Pattern GITHUB_COMMAND =
      Pattern.compile("::(error|notice) ([^:]*?)::([^\\r\\n]*)");

  private static final Pattern CONCISE = Pattern.compile("\\S.*:3:\\d+: (?:error|info)\\[.*");

  static Stream<Arguments> attacks() {
    return Arrays.stream(Format.values())
        .flatMap(format -> Attacks.names().map(name -> Arguments.of(format, name)));
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void aNameChangesNothingButItself(Format format, String name) throws Exception {
    String attacked = report(format, name, "k8s/" + name + ".yaml");
    String harmless = report(format, Attacks.HARMLESS, "k8s/web.yaml");
    // Half a character is no bytes of its own in a file.
    Attacks.requireHarmless(
        new String(attacked.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8));
    assertThat(shape(format, attacked)).isEqualTo(shape(format, harmless));
  }

  @Test
  void aFileNameAtTheStartOfALineIsNoCommand() {
    Attacks.requireNoCommands(report(Format.CONCISE, Attacks.HARMLESS, "::error::x.yaml"));
    Attacks.requireNoCommands(report(Format.CONCISE, Attacks.HARMLESS, " ::error::x.yaml"));
    Attacks.requireNoCommands(report(Format.CONCISE, Attacks.HARMLESS, "\u00A0::error::x.yaml"));
  }

  @Test
  void aMessageOfSarifHoldsNoLink() {
    String report = report(Format.SARIF, "[click](https://evil.test)", "web.yaml");
    assertThat(report).contains("[click] (https://evil.test) {0} is bad");
  }

  private static String report(Format format, String name, String file) {
    LintResult result = HostileRun.named(name, file);
    return format
        .reporter(
            new Format.Context(
                HostileRun.PATHS, new RuleCatalog(List.of()), Severity.WARNING, Style.PLAIN))
        .report(result);
  }

  /** What does not depend on names, as the format's reader sees it. */
  private static List<String> shape(Format format, String report) throws Exception {
    return switch (format) {
      case FULL, CONCISE -> {
        Attacks.requireNoCommands(report);
        yield report.lines().map(line -> CONCISE.matcher(line).matches() ? "finding" : "").toList();
      }
      case JSON, SARIF, GITLAB -> {
        Attacks.requireNoCommands(report);
        yield fields(JsonMapper.shared().readTree(report));
      }
      case JUNIT, CHECKSTYLE -> {
        Attacks.requireNoCommands(report);
        yield elements(report);
      }
      case GITHUB -> report.lines().map(OutputInjectionTests::command).toList();
    };
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
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    NodeList all =
        factory
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(xml)))
            .getElementsByTagName("*");
    List<String> found = new ArrayList<>();
    for (int i = 0; i < all.getLength(); i++) {
      found.add(all.item(i).getNodeName() + " " + all.item(i).getAttributes().getLength());
    }
    return found;
  }

  private static String command(String line) {
    if (!line.startsWith("::")) {
      Attacks.requireNoCommands(line);
      return "text";
    }
    Matcher command = GITHUB_COMMAND.matcher(line);
    assertThat(command.matches()).as(line).isTrue();
    return Stream.of(command.group(2).split(","))
        .map(property -> property.replaceFirst("=.*", ""))
        .reduce(command.group(1), (a, b) -> a + " " + b);
  }
}
