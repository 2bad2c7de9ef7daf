package dev.rollgate.report;

import dev.rollgate.lint.AppliedFix;
import dev.rollgate.lint.Finding;
import java.util.stream.Collectors;

/** A fix that was made, in one line for people. */
public final class FixLine {

  private FixLine() {}

  /** {@code fixed FILE, FILE: what was done (RULE, OBJECT)}. */
  public static String of(AppliedFix applied) {
    Finding finding = applied.finding();
    String files =
        applied.fix().changes().stream()
            .map(change -> change.document().span().file())
            .distinct()
            .collect(Collectors.joining(", "));
    String object = finding.resource().map(r -> ", " + r.title()).orElse("");
    return Printable.of(
        "fixed %s: %s (%s%s)".formatted(files, applied.fix().title(), finding.rule().id(), object));
  }
}
