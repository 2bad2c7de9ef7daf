package dev.rollgate.render.helm;

import java.util.List;

/** Helm's messages as reasons: one line, and not too long. */
final class HelmMessage {

  private static final int MAX_CHARS = 300;

  /** Advice that stands before what is wrong. */
  private static final String ADVICE =
      "An error occurred while checking for chart dependencies."
          + " You may need to run `helm dependency build` to fetch missing dependencies: ";

  private HelmMessage() {}

  /** The first line that says something, with those after it where it ends in a colon. */
  static String reason(String message) {
    List<String> lines =
        message
            .replace(ADVICE, "")
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    StringBuilder reason = new StringBuilder();
    for (String line : lines) {
      reason.append(reason.isEmpty() ? "" : " ").append(line);
      if (!line.endsWith(":")) {
        break;
      }
    }
    if (reason.length() > MAX_CHARS) {
      reason.replace(MAX_CHARS - 3, reason.length(), "...");
    }
    return reason.isEmpty() ? "Helm gives no reason" : reason.toString();
  }
}
