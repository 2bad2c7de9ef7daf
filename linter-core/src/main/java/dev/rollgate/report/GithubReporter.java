package dev.rollgate.report;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import dev.rollgate.yaml.Position;
import java.util.Comparator;
import java.util.List;

/**
 * Workflow commands of GitHub Actions, which become annotations of the changed files, and the
 * summary as a line of the log. GitHub shows ten annotations of each level a step and drops the
 * rest, so the worst come first.
 */
public final class GithubReporter implements Reporter {

  private final ReportPaths paths;

  /** A reporter that names files so. */
  public GithubReporter(ReportPaths paths) {
    this.paths = paths;
  }

  @Override
  public String report(LintResult result) {
    StringBuilder out = new StringBuilder();
    List<Finding> worstFirst =
        result.findings().stream()
            .sorted(Comparator.comparing(Finding::severity).reversed())
            .toList();
    worstFirst.forEach(finding -> out.append(command(finding)).append('\n'));
    return out.append(SummaryLine.of(result)).append('\n').toString();
  }

  private String command(Finding finding) {
    String level =
        switch (finding.severity()) {
          case ERROR -> "error";
          case WARNING -> "warning";
          case INFO -> "notice";
        };
    Position from = finding.span().from();
    Position to = finding.span().to();
    // GitHub takes columns only of annotations on one line.
    String columns =
        from.line() == to.line()
            ? ",col=%s,endColumn=%s".formatted(from.column(), to.column())
            : "";
    String text = Printable.of(finding.message());
    if (!finding.help().isEmpty()) {
      text += "\nhelp: " + Printable.of(finding.help());
    }
    return "::%s file=%s,line=%s,endLine=%s%s,title=%s::%s"
        .formatted(
            level,
            property(Printable.of(paths.path(finding.span().file()))),
            from.line(),
            to.line(),
            columns,
            property(finding.rule().id()),
            data(text));
  }

  private static String property(String value) {
    return data(value).replace(":", "%3A").replace(",", "%2C");
  }

  private static String data(String value) {
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }
}
