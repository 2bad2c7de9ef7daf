package dev.rollgate.report;

import dev.rollgate.lint.Finding;

/** A finding in one line, for programs that show no more: the fact, and what to do about it. */
final class OneLine {

  private OneLine() {}

  static String of(Finding finding) {
    String message = Printable.of(finding.message());
    return finding.help().isEmpty()
        ? message
        : message + " (help: " + Printable.of(finding.help()) + ")";
  }
}
