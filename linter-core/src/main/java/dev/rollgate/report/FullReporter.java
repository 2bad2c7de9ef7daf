package dev.rollgate.report;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.Related;
import dev.rollgate.lint.RenderedIn;
import dev.rollgate.lint.Safety;
import dev.rollgate.yaml.Position;
import dev.rollgate.yaml.Span;

/** For people: each finding with its lines, the other ends of the link, and what to do. */
public final class FullReporter implements Reporter {

  /** Longer lines are cut around the span. */
  private static final int MAX_LINE = 160;

  private final Style style;

  /** A reporter with or without colours. */
  public FullReporter(Style style) {
    this.style = style;
  }

  @Override
  public String report(LintResult result) {
    StringBuilder out = new StringBuilder();
    for (Finding finding : result.findings()) {
      out.append(finding(finding)).append('\n');
    }
    return out.append(SummaryLine.of(result)).append('\n').toString();
  }

  /** One finding with all that belongs to it. */
  public String finding(Finding finding) {
    StringBuilder out = new StringBuilder();
    String tag = finding.severity().word() + "[" + finding.rule().id() + "]";
    out.append(style.severity(finding.severity(), tag))
        .append(' ')
        .append(style.bold(Printable.of(finding.message())))
        .append('\n');
    excerpt(out, finding);
    finding.rendered().ifPresent(in -> rendered(out, in));
    for (Related related : finding.related()) {
      detail(out, "see", ConciseReporter.other(related));
    }
    if (!finding.help().isEmpty()) {
      detail(out, "help", Printable.of(finding.help()));
    }
    finding.fix().ifPresent(fix -> fix(out, fix));
    return out.toString();
  }

  private void excerpt(StringBuilder out, Finding finding) {
    Span span = finding.span();
    Position from = span.from();
    String number = Integer.toString(from.line());
    String margin = " ".repeat(number.length());
    out.append(margin).append(style.faint("--> ")).append(ConciseReporter.place(span)).append('\n');
    String line = span.source().line(from.line());
    if (line.isBlank()) {
      return;
    }
    int start = from.column() - 1;
    Position to = span.to();
    int end = to.line() == from.line() ? to.column() - 1 : line.stripTrailing().length();
    int cutStart = line.length() <= MAX_LINE ? 0 : Math.max(0, start - MAX_LINE / 3);
    int cutEnd = Math.min(line.length(), cutStart + MAX_LINE);
    String shown = Printable.of(line.substring(cutStart, cutEnd));
    String before = Printable.of(line.substring(cutStart, Math.min(start, cutEnd)));
    String marked =
        Printable.of(
            line.substring(Math.min(start, cutEnd), Math.min(Math.max(start, end), cutEnd)));
    out.append(margin).append(style.faint(" |")).append('\n');
    out.append(style.faint(number + " |")).append(' ').append(shown).append('\n');
    out.append(margin)
        .append(style.faint(" |"))
        .append(' ')
        .append(" ".repeat(width(before)))
        .append(style.severity(finding.severity(), "^".repeat(Math.max(1, width(marked)))))
        .append('\n');
  }

  private static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  /** Where the place is written somebody may look in vain for what is wrong with it. */
  private void rendered(StringBuilder out, RenderedIn in) {
    detail(out, "rendered", "in " + Printable.of(in.describe()));
    lines(out, in.excerpt());
  }

  private static void lines(StringBuilder out, String text) {
    text.lines().forEach(line -> out.append("      ").append(Printable.of(line)).append('\n'));
  }

  private void fix(StringBuilder out, Fix fix) {
    detail(out, "fix", fix(fix));
    if (fix.safety() == Safety.MANUAL) {
      lines(out, fix.snippet());
    }
  }

  private void detail(StringBuilder out, String label, String text) {
    out.append("  ").append(style.faint("=")).append(' ');
    out.append(style.bold(label + ":")).append(' ').append(text).append('\n');
  }

  private String fix(Fix fix) {
    return switch (fix.safety()) {
      case SAFE -> style.green(Printable.of(fix.title())) + " (rollgate fix)";
      case UNSAFE -> style.green(Printable.of(fix.title())) + " (rollgate fix --unsafe)";
      case MANUAL -> Printable.of(fix.title()) + " (by hand)";
    };
  }
}
