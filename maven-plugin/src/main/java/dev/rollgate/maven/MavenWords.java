package dev.rollgate.maven;

import java.util.Map;

/**
 * Messages that name commands and options of the program, for people who have Maven's goals and
 * parameters instead.
 */
final class MavenWords {

  private final Map<String, String> words;

  /**
   * The words.
   *
   * @param commands what to type for a goal
   */
  MavenWords(GoalCommands commands) {
    this.words =
        Map.of(
            "\"rollgate baseline create\"", "\"" + commands.of("baseline") + "\"",
            "\"rollgate baseline prune\"", "\"" + commands.of("baseline") + " -Drollgate.force\"",
            "\"rollgate rules\"", "Rollgate's docs/rules.md",
            "--kubernetes-version", "-Drollgate.kubernetesVersion",
            "--default-target-type", "-Drollgate.defaultTargetType",
            "--dialect", "-Drollgate.dialect");
  }

  /** The message with what does the same in a build. */
  String of(String message) {
    String told = message;
    for (Map.Entry<String, String> word : words.entrySet()) {
      told = told.replace(word.getKey(), word.getValue());
    }
    return told;
  }
}
