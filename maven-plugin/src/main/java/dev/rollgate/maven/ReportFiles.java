package dev.rollgate.maven;

import dev.rollgate.files.WholeFile;
import dev.rollgate.lint.LintResult;
import dev.rollgate.report.Format;
import dev.rollgate.text.Choice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The reports of a check.
 *
 * @param folder where they are written
 * @param formats which there are
 */
record ReportFiles(Path folder, List<Format> formats) {

  /** Commands for the standard output of a job; in a file nobody reads them. */
  private static final Format NO_FILE = Format.GITHUB;

  /**
   * The format of this name.
   *
   * @throws IllegalArgumentException with a message for the user when there is none
   */
  static Format format(String word) {
    return Choice.of(word, List.of(Format.values()).stream().filter(f -> f != NO_FILE).toList());
  }

  /**
   * Writes the reports.
   *
   * @throws IOException when one cannot be written; the message names it
   */
  void write(LintResult result, Format.Context context) throws IOException {
    for (Format format : formats) {
      Path file = folder.resolve(fileName(format));
      try {
        WholeFile.write(file, format.reporter(context).report(result));
      } catch (IOException e) {
        throw new IOException(
            "the %s report could not be written to %s: %s".formatted(format, file, e.getMessage()),
            e);
      }
    }
  }

  /** Takes away the reports of every format. */
  static void deleteFrom(Path folder) throws IOException {
    for (Format format : Format.values()) {
      Files.deleteIfExists(folder.resolve(fileName(format)));
    }
  }

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
