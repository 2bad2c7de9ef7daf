package dev.rollgate.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rollgate.lint.Severity;
import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** JUnit's XML against a published schema, Checkstyle's as a parser sees it. */
class XmlReporterTests {

  private static final JunitReporter JUNIT = new JunitReporter(HostileRun.PATHS, Severity.WARNING);

  private static void validate(String xml) throws SAXException, IOException {
    Validator validator =
        SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
            .newSchema(XmlReporterTests.class.getResource("/schemas/junit-10.xsd"))
            .newValidator();
    validator.validate(new StreamSource(new StringReader(xml)));
  }

  private static Element parse(String xml)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(xml)))
        .getDocumentElement();
  }

  private static Element nth(Element root, String name, int index) {
    return (Element) root.getElementsByTagName(name).item(index);
  }

  @Test
  void everyJunitReportHoldsAgainstTheSchema() throws Exception {
    validate(JUNIT.report(HostileRun.result(false)));
    validate(JUNIT.report(HostileRun.result(true)));
    validate(JUNIT.report(HostileRun.faulty()));
  }

  @Test
  void theSchemaRejectsWhatIsWrong() {
    String report = JUNIT.report(HostileRun.result(true));
    assertThatThrownBy(
            () -> validate(report.replace("<failure", "<fault").replace("</failure", "</fault")))
        .isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> validate(report.replaceAll("tests=\"\\d+\"", "")))
        .isInstanceOf(SAXException.class);
  }

  @Test
  void aRunWithoutFindingsIsOneTestThatPasses() {
    assertThat(JUNIT.report(HostileRun.result(false)))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <testsuites name="rollgate" tests="1" failures="0" errors="0">
              <testsuite name="rollgate" tests="1" failures="0" errors="0" skipped="0">
                <testcase name="no findings in 0 resources of 0 files" classname="rollgate"/>
              </testsuite>
            </testsuites>
            """);
  }

  @Test
  void findingsFailFromTheThresholdOn() throws Exception {
    Element root = parse(JUNIT.report(HostileRun.result(true)));
    assertThat(root.getAttribute("tests")).isEqualTo("2");
    assertThat(root.getAttribute("failures")).isEqualTo("1");
    Element suite = nth(root, "testsuite", 0);
    assertThat(suite.getAttribute("name")).isEqualTo(HostileRun.FILE);
    assertThat(suite.getAttribute("skipped")).isEqualTo("1");
    assertThat(nth(root, "skipped", 0).getAttribute("type")).isEqualTo("info");
    assertThat(
            parse(
                    new JunitReporter(HostileRun.PATHS, Severity.INFO)
                        .report(HostileRun.result(true)))
                .getAttribute("failures"))
        .isEqualTo("2");
  }

  @Test
  void aFailureTellsAllAndHoldsNoForbiddenCharacter() throws Exception {
    Element root = parse(JUNIT.report(HostileRun.result(true)));
    Element failure = nth(root, "failure", 0);
    assertThat(failure.getAttribute("message"))
        .startsWith(
            "port 1 of we\\u0007]]><b>&\"'%0A::error::,\\u000d\\u000a\uD83D\uDE00\\ud83d\\u202e\\uffff");
    assertThat(failure.getTextContent())
        .startsWith(HostileRun.FILE + ":3:18: error: port 1 of we\\u0007]]><b>")
        .contains("\nsee: " + HostileRun.FILE + ":1:1: line 1\\u000aline 2 ]]>\n")
        .endsWith("\nfix: name the port (safe)");
    Element test = nth(root, "testcase", 1);
    assertThat(test.getAttribute("name")).startsWith("port-fault: Service \"we").endsWith(" (2)");
    assertThat(test.getAttribute("classname")).isEqualTo("k8s.my 50%,#é:\uD83D\uDE00");
  }

  @Test
  void aRuleThatFailedIsAnError() throws Exception {
    Element root = parse(JUNIT.report(HostileRun.faulty()));
    assertThat(root.getAttribute("errors")).isEqualTo("1");
    assertThat(nth(root, "error", 0).getAttribute("message"))
        .isEqualTo("internal fault: java.lang.IllegalStateException: oh\\u0001 ]]>\\u000a no");
  }

  @Test
  void checkstyleHasAnElementForEachFileAndFinding() throws Exception {
    CheckstyleReporter checkstyle = new CheckstyleReporter(HostileRun.PATHS);
    Element root = parse(checkstyle.report(HostileRun.faulty()));
    assertThat(root.getAttribute("version")).isEqualTo("4.3");
    assertThat(nth(root, "file", 0).getAttribute("name")).isEqualTo("/elsewhere/web.yaml");
    assertThat(nth(root, "file", 1).getAttribute("name")).isEqualTo(HostileRun.FILE);
    Element error = nth(nth(root, "file", 1), "error", 1);
    assertThat(error.getAttribute("line")).isEqualTo("3");
    assertThat(error.getAttribute("column")).isEqualTo("18");
    assertThat(error.getAttribute("severity")).isEqualTo("error");
    assertThat(error.getAttribute("source")).isEqualTo("rollgate.port-fault");
    assertThat(error.getAttribute("message"))
        .startsWith("port 1 of we\\u0007]]>")
        .contains("(help: mend\\u000awe");
    assertThat(checkstyle.report(HostileRun.result(false)))
        .endsWith("<checkstyle version=\"4.3\">\n</checkstyle>\n");
  }
}
