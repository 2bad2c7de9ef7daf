package dev.rollgate.report;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Related;
import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.Span;

/** One line a finding: {@code file:line:column: severity[rule] message [fixable]}. */
public final class ConciseReporter implements Reporter {

  @Override
  public String report(LintResult result) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : result.findings()) {
      out.append(line(finding)).append('\n');
    }
    return out.toString();
  }

  /** The line of one finding, without a line break. */
  public static String line(Finding finding) {
    return fact(finding) + mark(finding);
  }

  /** The same without a word on fixes: {@code file:line:column: severity[rule] message}. */
  public static String fact(Finding finding) {
    return "%s: %s[%s] %s%s"
        .formatted(
            place(finding.span()),
            finding.severity().word(),
            finding.rule().id(),
            Printable.of(finding.message()),
            finding.rendered().map(in -> " (in " + Printable.of(in.describe()) + ")").orElse(""));
  }

  /** The other end of a link: {@code file:line:column: what stands there}. */
  public static String other(Related related) {
    return place(related.span()) + ": " + Printable.of(related.message());
  }

  /** Where a span begins: {@code file:line:column}. */
  static String place(Span span) {
    Position at = span.from();
    return "%s:%s:%s".formatted(Printable.of(span.file()), at.line(), at.column());
  }

  private static String mark(Finding finding) {
    return finding
        .fix()
        .map(
            f ->
                switch (f.safety()) {
                  case SAFE -> " [fixable]";
                  case UNSAFE -> " [fixable with --unsafe]";
                  case MANUAL -> "";
                })
        .orElse("");
  }
}
