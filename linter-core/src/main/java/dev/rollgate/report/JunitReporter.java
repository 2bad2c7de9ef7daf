package dev.rollgate.report;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.RuleFault;
import dev.rollgate.lint.Severity;
import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * JUnit's XML, which every build server shows. A file is a suite and a finding a test: one that
 * fails from the threshold on, and is skipped below it. Where nothing is found, one test passes, so
 * that the run is seen. A rule that failed is an error.
 */
public final class JunitReporter implements Reporter {

  /** The suite of what belongs to no file. */
  private static final String RUN = "rollgate";

  private final ReportPaths paths;
  private final Severity threshold;

  /**
   * @param threshold from which severity on a finding fails the run
   */
  public JunitReporter(ReportPaths paths, Severity threshold) {
    this.paths = paths;
    this.threshold = threshold;
  }

  @Override
  public String report(LintResult result) {
    boolean passed = result.findings().isEmpty() && result.faults().isEmpty();
    int tests = passed ? 1 : result.findings().size() + result.faults().size();
    XmlWriter xml =
        new XmlWriter()
            .start(
                "testsuites",
                "name",
                RUN,
                "tests",
                tests,
                "failures",
                failures(result.findings()),
                "errors",
                result.faults().size());
    if (passed) {
      suite(xml, RUN, 1, 0, 0, 0);
      xml.empty("testcase", "name", SummaryLine.of(result), "classname", RUN).end();
    }
    CheckstyleReporter.byFile(result, paths).forEach((file, findings) -> file(xml, file, findings));
    if (!result.faults().isEmpty()) {
      suite(xml, RUN, result.faults().size(), 0, result.faults().size(), 0);
      result.faults().forEach(fault -> fault(xml, fault));
      xml.end();
    }
    return xml.end().finish();
  }

  private void file(XmlWriter xml, String file, List<Finding> findings) {
    int failures = failures(findings);
    suite(xml, file, findings.size(), failures, 0, findings.size() - failures);
    Map<String, Integer> names = new HashMap<>();
    for (Finding finding : findings) {
      String name = finding.rule().id() + finding.resource().map(r -> ": " + r.title()).orElse("");
      int ordinal = names.merge(name, 1, Integer::sum);
      xml.start(
          "testcase",
          "name",
          ordinal == 1 ? name : name + " (" + ordinal + ")",
          "classname",
          className(file));
      String message = Printable.of(finding.message());
      if (fails(finding)) {
        xml.text("failure", text(finding), "type", finding.severity(), "message", message);
      } else {
        xml.empty("skipped", "type", finding.severity(), "message", message);
      }
      xml.end();
    }
    xml.end();
  }

  private String text(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(place(finding.span()) + ": " + finding.severity() + ": " + finding.message());
    finding.related().forEach(r -> lines.add("see: " + place(r.span()) + ": " + r.message()));
    if (!finding.help().isEmpty()) {
      lines.add("help: " + finding.help());
    }
    finding.fix().ifPresent(f -> lines.add("fix: " + f.title() + " (" + f.safety().word() + ")"));
    return String.join("\n", lines.stream().map(Printable::of).toList());
  }

  private String place(Span span) {
    Position from = span.from();
    return paths.path(span.file()) + ":" + from.line() + ":" + from.column();
  }

  private static void fault(XmlWriter xml, RuleFault fault) {
    xml.start("testcase", "name", fault.rule(), "classname", RUN)
        .empty(
            "error",
            "type",
            fault.cause().getClass().getName(),
            "message",
            "internal fault: " + fault.cause())
        .end();
  }

  private static void suite(
      XmlWriter xml, String name, int tests, int failures, int errors, int skipped) {
    xml.start(
        "testsuite",
        "name",
        name,
        "tests",
        tests,
        "failures",
        failures,
        "errors",
        errors,
        "skipped",
        skipped);
  }

  /** Build servers make packages of the parts: {@code k8s/web.yaml} is {@code k8s.web}. */
  private static String className(String file) {
    return file.replaceFirst("(?<=[^/])\\.[A-Za-z]+$", "").replaceFirst("^/", "").replace('/', '.');
  }

  private boolean fails(Finding finding) {
    return finding.severity().compareTo(threshold) >= 0;
  }

  private int failures(List<Finding> findings) {
    return Math.toIntExact(findings.stream().filter(this::fails).count());
  }
}
