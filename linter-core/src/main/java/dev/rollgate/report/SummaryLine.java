package dev.rollgate.report;

import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.LintResult.Summary;
import dev.rollgate.lint.Safety;
import java.util.ArrayList;
import java.util.List;

/** The last lines of a report for people: what was found, and in how much. */
public final class SummaryLine {

  private SummaryLine() {}

  static String of(LintResult result) {
    return counts(result) + fixable(result);
  }

  /** The first of them: {@code 1 error, 0 warnings, 2 info in 3 resources of 1 file}. */
  public static String counts(LintResult result) {
    Summary summary = result.summary();
    List<String> parts = new ArrayList<>();
    parts.add(Counted.of(summary.errors(), "error"));
    parts.add(Counted.of(summary.warnings(), "warning"));
    parts.add(summary.infos() + " info");
    String found = result.findings().isEmpty() ? "no findings" : String.join(", ", parts);
    String suppressed =
        summary.suppressed() > 0 ? ", %s suppressed".formatted(summary.suppressed()) : "";
    return found + suppressed + about(result) + " in " + scope(summary) + rendered(result);
  }

  private static String about(LintResult result) {
    return result.changedFiles().isPresent()
        ? " about " + Counted.of(result.changedFiles().getAsInt(), "changed file")
        : "";
  }

  private static String scope(Summary summary) {
    List<String> notLinted = new ArrayList<>();
    if (summary.templated() > 0) {
      notLinted.add(Counted.of(summary.templated(), "template"));
    }
    if (summary.broken() > 0) {
      notLinted.add(summary.broken() + " broken");
    }
    if (summary.skipped() > 0) {
      notLinted.add(summary.skipped() + " behind no target group");
    }
    return Counted.of(summary.resources(), "resource")
        + " of "
        + Counted.of(summary.files(), "file")
        + (notLinted.isEmpty() ? "" : " (not linted: " + String.join(", ", notLinted) + ")");
  }

  private static String rendered(LintResult result) {
    int roots = result.projects().renderings().rendered().size();
    return roots == 0 ? "" : ", rendered in " + Counted.of(roots, "root");
  }

  private static String fixable(LintResult result) {
    long safe = result.findings().stream().filter(Fixer.atLeast(Safety.SAFE)).count();
    long all = result.findings().stream().filter(Fixer.atLeast(Safety.UNSAFE)).count();
    if (all == 0) {
      return "";
    }
    if (safe == 0) {
      return "\n%s fixable with \"rollgate fix --unsafe\"".formatted(all);
    }
    String more = all > safe ? ", %s more with --unsafe".formatted(all - safe) : "";
    return "\n%s fixable with \"rollgate fix\"%s".formatted(safe, more);
  }
}
