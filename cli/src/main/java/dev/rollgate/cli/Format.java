package dev.rollgate.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The formats of a report. */
enum Format {
  FULL,
  CONCISE,
  JSON,
  SARIF,
  JUNIT,
  GITHUB,
  GITLAB,
  CHECKSTYLE;

  /** The word that options use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The words of all formats. */
  static List<String> words() {
    return Arrays.stream(values()).map(Format::toString).toList();
  }
}
