package dev.rollgate.report;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The XML of Checkstyle 4.3, which many programs read: {@code error} elements by {@code file}. */
public final class CheckstyleReporter implements Reporter {

  private final ReportPaths paths;

  /** A reporter that names files so. */
  public CheckstyleReporter(ReportPaths paths) {
    this.paths = paths;
  }

  @Override
  public String report(LintResult result) {
    XmlWriter xml = new XmlWriter().start("checkstyle", "version", "4.3");
    byFile(result, paths)
        .forEach(
            (file, findings) -> {
              xml.start("file", "name", file);
              findings.forEach(finding -> error(xml, finding));
              xml.end();
            });
    return xml.end().finish();
  }

  /** The findings by the path of their file. */
  static Map<String, List<Finding>> byFile(LintResult result, ReportPaths paths) {
    return result.findings().stream()
        .collect(
            Collectors.groupingBy(
                f -> paths.path(f.span().file()), LinkedHashMap::new, Collectors.toList()));
  }

  private static void error(XmlWriter xml, Finding finding) {
    xml.empty(
        "error",
        "line",
        finding.span().from().line(),
        "column",
        finding.span().from().column(),
        "severity",
        finding.severity().word(),
        "message",
        OneLine.of(finding),
        "source",
        "rollgate." + finding.rule().id());
  }
}
