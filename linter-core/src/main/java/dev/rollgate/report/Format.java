package dev.rollgate.report;

import dev.rollgate.lint.RuleCatalog;
import dev.rollgate.lint.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats of a report. */
public enum Format {
  FULL,
  CONCISE,
  JSON,
  SARIF,
  JUNIT,
  GITHUB,
  GITLAB,
  CHECKSTYLE;

  /**
   * What a report has to know besides the result.
   *
   * @param paths where the files are
   * @param catalog the rules, for their pages
   * @param failOn from which severity on a finding fails the run
   * @param style for those that people read
   */
  public record Context(ReportPaths paths, RuleCatalog catalog, Severity failOn, Style style) {}

  /** A reporter of this format. */
  public Reporter reporter(Context context) {
    return switch (this) {
      case FULL -> new FullReporter(context.style());
      case CONCISE -> new ConciseReporter();
      case JSON -> new JsonReporter();
      case SARIF ->
          new SarifReporter(
              context.paths(),
              ProgramVersion.number(),
              id -> context.catalog().find(id).flatMap(RuleCatalog::page));
      case JUNIT -> new JunitReporter(context.paths(), context.failOn());
      case GITHUB -> new GithubReporter(context.paths());
      case GITLAB -> new GitlabReporter(context.paths());
      case CHECKSTYLE -> new CheckstyleReporter(context.paths());
    };
  }

  /** The format that users call so, in any case. */
  public static Optional<Format> of(String word) {
    return Arrays.stream(values()).filter(f -> f.toString().equalsIgnoreCase(word)).findFirst();
  }

  /** The word that users write. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of all formats. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Format::toString).toList();
  }
}
