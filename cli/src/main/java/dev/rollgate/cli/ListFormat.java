package dev.rollgate.cli;

import java.util.Locale;

/** The formats of a list. */
enum ListFormat {
  TEXT,
  JSON;

  /** The word that options use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
