package dev.rollgate.maven;

import dev.rollgate.lint.LintResult;
import dev.rollgate.report.Format;
import dev.rollgate.text.Choice;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/**
 * The reports of a check.
 *
 * @param folder where they are written
 * @param formats which there are
 */
record ReportFiles(OutputFolder folder, List<Format> formats) {

  /** Which may be written; nobody reads commands for the output of a GitHub job in a file. */
  static final List<Format> FORMATS =
      Stream.of(Format.values()).filter(format -> format != Format.GITHUB).toList();

  /**
   * The format of this name.
   *
   * @throws IllegalArgumentException with a message for the user when there is none
   */
  static Format format(String word) {
    return Choice.of(word, FORMATS);
  }

  /**
   * Writes the reports.
   *
   * @throws IOException when one cannot be written; the message names it
   */
  void write(LintResult result, Format.Context context) throws IOException {
    for (Format format : formats) {
      String name = fileName(format);
      try {
        folder.write(name, format.reporter(context).report(result));
      } catch (IOException e) {
        throw new IOException(
            "the %s report could not be written to %s: %s"
                .formatted(format, folder.file(name), e.getMessage()),
            e);
      }
    }
  }

  /** What the report in a format is called. */
  static String fileName(Format format) {
    return switch (format) {
      case SARIF -> "rollgate.sarif";
      case JSON -> "rollgate.json";
      case JUNIT, CHECKSTYLE -> format + ".xml";
      case GITLAB -> format + ".json";
      case FULL, CONCISE, GITHUB -> format + ".txt";
    };
  }
}
