package dev.rollgate.report;

import dev.rollgate.lint.Severity;

/** Colours for terminals, or none. */
public enum Style {
  /** Text alone. */
  PLAIN,
  /** With the escape sequences of ANSI terminals. */
  COLOURED;

  private static final String RESET = "\u001b[0m";

  String bold(String text) {
    return wrap("\u001b[1m", text);
  }

  String faint(String text) {
    return wrap("\u001b[2m", text);
  }

  String green(String text) {
    return wrap("\u001b[32m", text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> wrap("\u001b[1;31m", text);
      case WARNING -> wrap("\u001b[1;33m", text);
      case INFO -> wrap("\u001b[1;36m", text);
    };
  }

  private String wrap(String start, String text) {
    return this == PLAIN || text.isEmpty() ? text : start + text + RESET;
  }
}
