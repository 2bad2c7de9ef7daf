package dev.rollgate.kube;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that begins with a sleep of known length: {@code ["sleep", "30"]}, or a shell script
 * whose first step, or whose step after {@code &&} and {@code ;}, is one.
 *
 * @param length how long it sleeps
 * @param word the item of the command that holds the number
 * @param start where the number begins in that item
 * @param end where the number with its unit ends
 */
record SleepCommand(Duration length, Field<String> word, int start, int end) {

  static final String SLEEP = "sleep";

  static final Set<String> SHELLS = Set.of("sh", "bash", "ash", "dash", "zsh");

  /**
   * The number, its unit as of GNU sleep, and nothing that a shell would still have to work out.
   */
  private static final String DURATION =
      "(?<number>[0-9]+)(?:\\.(?<fraction>[0-9]+))?(?<unit>[smhd]?)";

  private static final Pattern WORD = Pattern.compile(DURATION);

  private static final Pattern SCRIPT =
      Pattern.compile(
          "(?:^|&&|;|\\n)[^\\S\\n]*(?:exec\\s+)?(?:/usr)?(?:/bin/)?sleep\\s+[\"']?(?<all>"
              + DURATION
              + ")[\"']?\\s*(?:\\s#[^\\n]*)?(?=$|;|&&|\\n|\\|\\|)");

  /** A sleep in a loop or a branch, or beside other work, takes any time or none. */
  private static final Pattern CONTROL =
      Pattern.compile(
          "\\b(?:while|until|for|if|case|select|function)\\b|[(){}]|(?<![&>])&(?![&>0-9])");

  private static final int MAX_DIGITS = 13;

  private static final long FOREVER = 9_999_999_999_999L;

  static Optional<SleepCommand> find(List<Field<String>> command) {
    if (command.size() == 2 && program(command.get(0)).equals(SLEEP)) {
      return direct(command.get(1));
    }
    return script(command).flatMap(SleepCommand::inScript);
  }

  /** The item of a command that a shell takes as its script. */
  static Optional<Field<String>> script(List<Field<String>> command) {
    boolean script =
        command.size() == 3
            && SHELLS.contains(program(command.get(0)))
            && command.get(1).author().filter(f -> f.matches("-[a-z]*c")).isPresent();
    return script ? Optional.of(command.get(2)) : Optional.empty();
  }

  static String program(Field<String> word) {
    String path = word.author().orElse("");
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static Optional<SleepCommand> direct(Field<String> word) {
    Matcher m = WORD.matcher(word.author().orElse(""));
    return m.matches()
        ? Optional.of(new SleepCommand(length(m), word, 0, m.end()))
        : Optional.empty();
  }

  private static Optional<SleepCommand> inScript(Field<String> word) {
    String script = word.author().orElse("");
    Matcher m = SCRIPT.matcher(script);
    // Two sleeps add up: the length is not that of the first.
    if (!m.find() || countOf(SLEEP, script) != 1 || CONTROL.matcher(script).find()) {
      return Optional.empty();
    }
    return Optional.of(new SleepCommand(length(m), word, m.start("all"), m.end("all")));
  }

  private static long countOf(String name, String script) {
    return Pattern.compile("\\b" + name + "\\b").matcher(script).results().count();
  }

  private static Duration length(Matcher m) {
    int factor =
        switch (m.group("unit")) {
          case "m" -> 60;
          case "h" -> 3600;
          case "d" -> 86_400;
          default -> 1;
        };
    // More digits than a number of seconds can have, with any unit, are as good as for ever.
    String digits = m.group("number").replaceFirst("^0+(?=.)", "");
    long number = digits.length() > MAX_DIGITS ? FOREVER : Long.parseLong(digits);
    return Duration.ofSeconds(number, nanos(m)).multipliedBy(factor);
  }

  /** What is below a nanosecond is no time. */
  private static long nanos(Matcher m) {
    String fraction = m.group("fraction");
    return fraction == null ? 0 : Long.parseLong((fraction + "000000000").substring(0, 9));
  }

  /** Whether the command does nothing else. */
  boolean isAlone() {
    return word.author().orElse("").strip().matches("(?:(?:exec\\s+)?(?:\\S*/)?sleep\\s+)?\\S+");
  }

  /** The item of the command with another number in it. */
  String wordWaiting(int otherSeconds) {
    String text = word.author().orElse("");
    return text.substring(0, start) + otherSeconds + text.substring(end);
  }
}
