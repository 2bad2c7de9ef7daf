package dev.rollgate.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;

/** The commands of Rollgate in a script, read as far as it takes to know whether they exist. */
final class WrittenCommands {

  private static final Pattern IN_A_SCRIPT =
      Pattern.compile("(?:(?<![\\w/.-])(?:\\./)?rollgate|dev\\.rollgate\\.cli\\.Main)[ \t]+");
  private static final Pattern ELSEWHERE =
      Pattern.compile("(?:(?<![\\w/.-])\\./rollgate|dev\\.rollgate\\.cli\\.Main)[ \t]+");
  private static final Pattern WORD =
      Pattern.compile("\\G[ \t]*('[^'\n]*'|\"[^\"\n]*\"|[^\\s'\"|;&<>()#][^\\s'\"|;&<>()]*)");

  private WrittenCommands() {}

  /**
   * What is wrong with the commands of a block.
   *
   * @param program knows the commands and their options
   */
  static List<String> problems(DocumentedBlock block, CommandLine program) {
    String text = block.text().replace("\\\n", " ");
    Matcher command = (block.language().equals("sh") ? IN_A_SCRIPT : ELSEWHERE).matcher(text);
    List<String> problems = new ArrayList<>();
    while (command.find()) {
      List<String> words = words(text.substring(command.end()));
      problem(words, program)
          .ifPresent(p -> problems.add("rollgate %s: %s".formatted(String.join(" ", words), p)));
    }
    return problems;
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (Matcher word = WORD.matcher(text); word.find(); ) {
      String found = word.group(1);
      boolean quoted = found.startsWith("'") || found.startsWith("\"");
      words.add(quoted ? found.substring(1, found.length() - 1) : found);
    }
    return words;
  }

  private static Optional<String> problem(List<String> words, CommandLine program) {
    try {
      program.parseArgs(words.toArray(String[]::new));
      return Optional.empty();
    } catch (CommandLine.ParameterException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }
}
