package dev.rollgate.cli;

import dev.rollgate.report.ConciseReporter;
import dev.rollgate.report.FullReporter;
import dev.rollgate.report.JsonReporter;
import dev.rollgate.report.Reporter;
import dev.rollgate.report.Style;
import java.util.Locale;

/** The formats of a report. */
enum Format {
  FULL,
  CONCISE,
  JSON;

  /** The word that options use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  Reporter reporter(boolean colours) {
    return switch (this) {
      case FULL -> new FullReporter(colours ? Style.COLOURED : Style.PLAIN);
      case CONCISE -> new ConciseReporter();
      case JSON -> new JsonReporter();
    };
  }
}
