package dev.rollgate.maven;

import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Severity;
import dev.rollgate.report.Counted;
import java.util.ArrayList;
import java.util.List;

/** Why a check fails: how many findings there are, and what would mend them. */
final class FailureMessage {

  private FailureMessage() {}

  /**
   * The message for findings that fail a check, of which there is at least one.
   *
   * @param module what the module is called
   */
  static String of(List<Finding> findings, String module, GoalCommands commands) {
    List<String> counts = new ArrayList<>();
    add(count(findings, Severity.ERROR), "error", counts);
    add(count(findings, Severity.WARNING), "warning", counts);
    add(count(findings, Severity.INFO), "info finding", counts);
    int last = counts.size() - 1;
    String before = String.join(", ", counts.subList(0, last));
    return (before.isEmpty() ? "" : before + " and ")
        + counts.get(last)
        + " in the manifests of "
        + module
        + commands.told(findings);
  }

  private static void add(int number, String noun, List<String> counts) {
    if (number > 0) {
      counts.add(Counted.of(number, noun));
    }
  }

  private static int count(List<Finding> findings, Severity severity) {
    return Math.toIntExact(findings.stream().filter(f -> f.severity() == severity).count());
  }
}
