package dev.rollgate.maven;

import java.util.Map;

/** Messages that name commands of the program, for people who have Maven's goals instead. */
final class MavenWords {

  private static final Map<String, String> GOALS =
      Map.of(
          "\"rollgate baseline create\"", "\"mvn rollgate:baseline\"",
          "\"rollgate baseline prune\"", "\"mvn rollgate:baseline -Drollgate.force\"");

  private MavenWords() {}

  /** The message with the goals that do the same. */
  static String of(String message) {
    String told = message;
    for (Map.Entry<String, String> goal : GOALS.entrySet()) {
      told = told.replace(goal.getKey(), goal.getValue());
    }
    return told;
  }
}
