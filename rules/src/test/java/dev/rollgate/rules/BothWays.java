package dev.rollgate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.lint.Finding;
import dev.rollgate.lint.Fixer;
import dev.rollgate.lint.LintResult;
import dev.rollgate.lint.LintResult.Summary;
import dev.rollgate.run.Progress;
import dev.rollgate.run.Run;
import dev.rollgate.run.RunRequest;
import dev.rollgate.traffic.Settings;
import dev.rollgate.yaml.Document;
import dev.rollgate.yaml.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A folder that was linted twice: with every document read, and without those that no binding
 * reaches.
 */
final class BothWays {

  /** What is wrong with a document in itself is not told of one that is not read. */
  private static final Set<String> OF_THE_READER =
      Set.of(
          "duplicate-key",
          "field-misplaced",
          "field-missing",
          "field-type",
          "field-unknown",
          "field-value",
          "syntax");

  private final LintResult whole;
  private final LintResult skipping;

  private BothWays(LintResult whole, LintResult skipping) {
    this.whole = whole;
    this.skipping = skipping;
  }

  /** Lints a folder, where this is assumed of the cluster. */
  static BothWays of(Path folder, Settings assumed) throws ConfigurationException, IOException {
    return new BothWays(lint(folder, assumed, false), lint(folder, assumed, true));
  }

  private static LintResult lint(Path folder, Settings assumed, boolean skipping)
      throws ConfigurationException, IOException {
    RunRequest request =
        RunRequest.in(folder)
            .paths(List.of("."))
            .assumptions(defaults -> assumed)
            .skipping(skipping)
            .done();
    Run run = new Run(request, Progress.NONE);
    return run.lint(run.read());
  }

  /** The counts of the run that skips. */
  Summary summary() {
    return skipping.summary();
  }

  /** What the run that skips finds. */
  List<Finding> findings() {
    return skipping.findings();
  }

  /** Holds the findings of both against one another. */
  void agree() {
    List<Span> unread =
        skipping.projects().files().stream()
            .flatMap(f -> f.documents().stream())
            .filter(d -> d instanceof Document.Skipped || d instanceof Document.OutOfScope)
            .map(Document::span)
            .toList();
    List<String> wanted = told(whole.findings(), f -> !isOfTheReader(f, unread));
    List<String> found = told(skipping.findings(), f -> true);
    assertThat(without(wanted, found)).as("lost with what is not read").isEmpty();
    assertThat(without(found, wanted)).as("told for what is not read").isEmpty();
    assertThat(skipping.suppressed().stream().map(s -> s.reason() + told(s.finding())).toList())
        .isEqualTo(whole.suppressed().stream().map(s -> s.reason() + told(s.finding())).toList());
    assertThat(skipping.faults()).isEmpty();
  }

  private static List<String> without(List<String> all, List<String> others) {
    List<String> left = new ArrayList<>(all);
    others.forEach(left::remove);
    return left;
  }

  private static boolean isOfTheReader(Finding finding, List<Span> unread) {
    return OF_THE_READER.contains(finding.rule().id())
        && unread.stream()
            .anyMatch(
                u ->
                    u.file().equals(finding.span().file())
                        && u.start() <= finding.span().start()
                        && finding.span().end() <= u.end());
  }

  private static List<String> told(List<Finding> findings, Predicate<Finding> wanted) {
    return findings.stream().filter(wanted).map(BothWays::told).toList();
  }

  /** All of a finding that a user gets to see, and what its fix does. */
  private static String told(Finding finding) {
    StringBuilder told = new StringBuilder(finding.toString()).append("; ").append(finding.help());
    finding
        .related()
        .forEach(r -> told.append("; ").append(place(r.span())).append(' ').append(r.message()));
    finding
        .fix()
        .ifPresent(f -> told.append("; ").append(f.safety()).append(' ').append(f.title()));
    finding
        .fix()
        .ifPresent(
            f ->
                Fixer.edits(f)
                    .forEach((text, edits) -> told.append("; ").append(text.name()).append(edits)));
    return told.toString();
  }

  private static String place(Span span) {
    return span.file() + ":" + span.start() + "-" + span.end();
  }
}
