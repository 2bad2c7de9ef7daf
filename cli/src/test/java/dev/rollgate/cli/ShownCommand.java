package dev.rollgate.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command of a console block, with what the block says that a terminal shows then.
 *
 * @param line where it stands on its page, from 1
 * @param command for bash, with its comment
 * @param output empty when the page does not show it; {@code ...} stands for lines left out
 */
record ShownCommand(int line, String command, List<String> output) {

  private static final String PROMPT = "$ ";
  private static final String LEFT_OUT = "...";
  private static final Pattern EXIT_CODE = Pattern.compile("#.*\\bexits with (\\d+)");

  /** The commands of a console block; none when it does not begin with one. */
  static List<ShownCommand> of(DocumentedBlock block) {
    List<ShownCommand> commands = new ArrayList<>();
    List<String> lines = block.lines();
    if (lines.isEmpty() || !lines.get(0).startsWith(PROMPT)) {
      return commands;
    }
    for (int i = 0; i < lines.size(); ) {
      int begin = i;
      StringBuilder command = new StringBuilder(lines.get(i++).substring(PROMPT.length()));
      while (command.toString().endsWith("\\") && i < lines.size()) {
        command.append('\n').append(lines.get(i++));
      }
      List<String> output = new ArrayList<>();
      while (i < lines.size() && !lines.get(i).startsWith(PROMPT)) {
        output.add(lines.get(i++));
      }
      commands.add(new ShownCommand(block.line() + begin, command.toString(), output));
    }
    return commands;
  }

  /** What is not as the page says; empty when all is well. */
  Optional<String> problem(int code, String printed) {
    Matcher told = EXIT_CODE.matcher(command);
    boolean expected = told.find() ? code == Integer.parseInt(told.group(1)) : code <= 1;
    if (!expected) {
      return Optional.of("exits with %d and prints\n%s".formatted(code, printed));
    }
    List<String> shown = trimmed(output);
    return shown.isEmpty() || shows(shown, trimmed(printed.lines().toList()))
        ? Optional.empty()
        : Optional.of("prints\n" + printed);
  }

  /** Blanks at the end of a line or of the output are not seen. */
  private static List<String> trimmed(List<String> lines) {
    return String.join("\n", lines.stream().map(String::stripTrailing).toList())
        .stripTrailing()
        .lines()
        .toList();
  }

  private static boolean shows(List<String> shown, List<String> printed) {
    int from = 0;
    int begin = 0;
    for (int end; begin <= shown.size(); begin = end + 1) {
      int next = shown.subList(begin, shown.size()).indexOf(LEFT_OUT);
      end = next < 0 ? shown.size() : begin + next;
      List<String> part = shown.subList(begin, end);
      List<String> rest = printed.subList(from, printed.size());
      int at = Collections.indexOfSubList(rest, part);
      if (end == shown.size()) {
        // The last part ends where the output does.
        at = rest.size() - part.size();
        return at >= 0 && rest.subList(at, rest.size()).equals(part) && (begin > 0 || at == 0);
      }
      if (at < 0 || (begin == 0 && at > 0)) {
        return false;
      }
      from += at + part.size();
    }
    return true;
  }
}
