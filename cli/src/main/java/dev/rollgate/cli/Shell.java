package dev.rollgate.cli;

import java.util.Locale;

/** The shells for which there is completion. */
enum Shell {
  BASH,
  ZSH;

  /** The word that options use. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
