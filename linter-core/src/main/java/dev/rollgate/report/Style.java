package dev.rollgate.report;

import dev.rollgate.lint.Severity;

/** Colours for terminals, or none. */
public enum Style {
  /** Text alone. */
  PLAIN,
  /** With the escape sequences of ANSI terminals. */
  COLOURED;

  private static final String RESET = "\u001b[0m";

  /** For what catches the eye first. */
  public String bold(String text) {
    return wrap("\u001b[1m", text);
  }

  /** For what may be skipped. */
  public String faint(String text) {
    return wrap("\u001b[2m", text);
  }

  /** For what is good. */
  public String green(String text) {
    return wrap("\u001b[32m", text);
  }

  /** For code and other literal text. */
  public String cyan(String text) {
    return wrap("\u001b[36m", text);
  }

  /** For a severity, and what has it. */
  public String severity(Severity severity, String text) {
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
