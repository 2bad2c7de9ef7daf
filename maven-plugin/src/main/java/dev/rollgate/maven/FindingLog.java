package dev.rollgate.maven;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fix;
import dev.rollgate.lint.LintResult;
import dev.rollgate.report.ConciseReporter;
import dev.rollgate.report.Printable;
import dev.rollgate.report.SummaryLine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.maven.plugin.logging.Log;

/** Tells findings in the log of a build, each as bad as it is. */
final class FindingLog {

  private final Log log;
  private final GoalCommands commands;
  private final MavenWords words;

  FindingLog(Log log, GoalCommands commands) {
    this.log = log;
    this.commands = commands;
    this.words = new MavenWords(commands);
  }

  /** Tells all findings, and how many there are. */
  void tell(LintResult result) {
    for (Finding finding : result.findings()) {
      lines(finding).stream().map(words::of).forEach(at(finding));
    }
    log.info(SummaryLine.counts(result));
  }

  private Consumer<String> at(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> log::error;
      case WARNING -> log::warn;
      case INFO -> log::info;
    };
  }

  /** A finding: where and what, and below that the other ends of the link and what to do. */
  private List<String> lines(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(ConciseReporter.fact(finding));
    finding.related().forEach(r -> lines.add("  see: " + ConciseReporter.other(r)));
    if (!finding.help().isEmpty()) {
      lines.add("  help: " + Printable.of(finding.help()));
    }
    finding.fix().map(this::line).ifPresent(lines::add);
    return lines;
  }

  private String line(Fix fix) {
    String how =
        switch (fix.safety()) {
          case SAFE -> commands.safeFixes();
          case UNSAFE -> commands.unsafeFixes();
          case MANUAL -> "by hand";
        };
    return "  fix: %s (%s)".formatted(Printable.of(fix.title()), how);
  }
}
