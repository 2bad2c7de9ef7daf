package dev.rollgate.report;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fingerprint;
import dev.rollgate.lint.LintResult;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** GitLab's code quality report: a JSON array, in which every fingerprint is there once. */
public final class GitlabReporter implements Reporter {

  private final ReportPaths paths;

  /** A reporter that names files so. */
  public GitlabReporter(ReportPaths paths) {
    this.paths = paths;
  }

  @Override
  public String report(LintResult result) {
    StringWriter out = new StringWriter();
    Map<Fingerprint, Integer> seen = new HashMap<>();
    try (JsonGenerator json =
        PrintableJson.factory().createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartArray();
      for (Finding finding : result.findings()) {
        Fingerprint fingerprint = Fingerprint.of(finding);
        entry(json, finding, fingerprint.hash(seen.merge(fingerprint, 1, Integer::sum)));
      }
      json.writeEndArray();
    }
    return out.append('\n').toString();
  }

  private void entry(JsonGenerator json, Finding finding, String fingerprint) {
    json.writeStartObject();
    json.writeStringProperty("description", OneLine.of(finding));
    json.writeStringProperty("check_name", finding.rule().id());
    json.writeStringProperty("fingerprint", fingerprint);
    json.writeStringProperty(
        "severity",
        switch (finding.severity()) {
          case ERROR -> "major";
          case WARNING -> "minor";
          case INFO -> "info";
        });
    json.writeObjectPropertyStart("location");
    json.writeStringProperty("path", paths.path(finding.span().file()));
    json.writeObjectPropertyStart("lines");
    json.writeNumberProperty("begin", finding.span().from().line());
    json.writeNumberProperty("end", finding.span().to().line());
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }
}
