package dev.rollgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every parameter is documented, and docs/maven.md tells of it. */
class ParameterTableTests {

  /** The plugin's descriptor, with descriptions in HTML; the one in its jar has them as text. */
  private static final Path DESCRIPTOR = Path.of("target/plugin-enhanced.xml");

  private static final Path PAGE =
      Path.of(System.getProperty("rollgate.testdata")).resolveSibling("docs/maven.md");
  private static final String BEGIN =
      "| parameter | goals | default | meaning |\n| --- | --- | --- | --- |\n";

  /** By name. */
  private static final Map<String, Parameter> PARAMETERS = new TreeMap<>();

  private record Parameter(
      String name,
      String since,
      String property,
      String byDefault,
      String meaning,
      List<String> goals) {

    String row() {
      String shown = byDefault.isEmpty() ? "" : "`" + byDefault + "`";
      return "| `%s` | %s | %s | %s |\n"
          .formatted(name, goals.size() == 3 ? "all" : String.join(", ", goals), shown, meaning);
    }
  }

  @BeforeAll
  static void readTheDescriptor() throws Exception {
    Element plugin =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(DESCRIPTOR.toFile())
            .getDocumentElement();
    for (Element mojo : elements(plugin, "mojo")) {
      if (!text(mojo, "goal").equals("help")) {
        addParameters(mojo);
      }
    }
  }

  private static void addParameters(Element mojo) {
    Element defaults = elements(mojo, "configuration").get(0);
    for (Element element : elements(mojo, "parameter")) {
      if (text(element, "editable").equals("true")) {
        String name = text(element, "name");
        Element value = elements(defaults, name).get(0);
        PARAMETERS
            .computeIfAbsent(
                name,
                n ->
                    new Parameter(
                        n,
                        text(element, "since"),
                        value.getTextContent().replaceAll("[${}]", ""),
                        value.getAttribute("default-value"),
                        markdown(text(element, "description")),
                        new ArrayList<>()))
            .goals()
            .add(text(mojo, "goal"));
      }
    }
  }

  @Test
  void everyParameterHasAPropertyAVersionAndADescription() {
    assertThat(PARAMETERS.values())
        .hasSizeGreaterThan(30)
        .allSatisfy(
            parameter -> {
              assertThat(parameter.property()).startsWith("rollgate.");
              assertThat(parameter.since()).isNotEmpty();
              assertThat(parameter.meaning()).endsWith(".");
            });
  }

  @Test
  void thePropertyIsNamedAsTheParameterButForSkipping() {
    assertThat(PARAMETERS.values())
        .filteredOn(parameter -> !parameter.name().startsWith("skip"))
        .allMatch(parameter -> parameter.property().equals("rollgate." + parameter.name()));
    assertThat(PARAMETERS.values())
        .filteredOn(parameter -> parameter.name().startsWith("skip"))
        .extracting(Parameter::property)
        .containsExactly(
            "rollgate.skip", "rollgate.baseline.skip", "rollgate.check.skip", "rollgate.fix.skip");
  }

  @Test
  void thePageHasTheTable() throws IOException {
    StringBuilder table = new StringBuilder(BEGIN);
    PARAMETERS.values().forEach(parameter -> table.append(parameter.row()));
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN);
    assertThat(begin).as("the table of parameters in %s", PAGE).isNotNegative();
    int end = page.indexOf("\n\n", begin) + 1;
    String expected = page.substring(0, begin) + table + page.substring(end);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, expected);
    }
    assertThat(PAGE)
        .as("docs/maven.md; -Dgolden.update=true writes it anew")
        .content()
        .isEqualTo(expected);
  }

  /** The description's HTML as Markdown, in one line of a table. */
  private static String markdown(String html) {
    return html.replaceAll("\\s+", " ")
        .replaceAll("<code>\\s*(.*?)\\s*</code>", "`$1`")
        .replace("|", "\\|")
        .strip();
  }

  private static String text(Element parent, String name) {
    return elements(parent, name).stream().findFirst().map(Element::getTextContent).orElse("");
  }

  private static List<Element> elements(Element parent, String name) {
    NodeList found = parent.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(found::item)
        .map(Element.class::cast)
        .toList();
  }
}
