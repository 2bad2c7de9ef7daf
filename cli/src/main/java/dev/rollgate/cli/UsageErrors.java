package dev.rollgate.cli;

import dev.rollgate.text.Suggestion;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with the words of a command, what may be meant, and where help is. */
final class UsageErrors implements IParameterExceptionHandler {

  /** The option or parameter, and what a converter of ours says of the value. */
  private static final Pattern BAD_VALUE =
      Pattern.compile(
          "Invalid value for (?:option '|positional parameter at index \\d+ \\()([^')]+)['\\)]"
              + "[^:]*: (takes .*)",
          Pattern.DOTALL);

  private final Terminal terminal;

  UsageErrors(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException exception, String[] arguments) {
    CommandLine command = exception.getCommandLine();
    String message =
        exception instanceof UnmatchedArgumentException unmatched
            ? unmatched(unmatched, command)
            : reworded(String.valueOf(exception.getMessage()));
    Message.tell(terminal.err(), message);
    terminal.err().println("See \"" + command.getCommandSpec().qualifiedName() + " --help\".");
    return ExitCode.USAGE;
  }

  private static String unmatched(UnmatchedArgumentException exception, CommandLine command) {
    String word = exception.getUnmatched().get(0);
    if (exception.isUnknownOption()) {
      Set<String> options = command.getCommandSpec().optionsMap().keySet();
      return Suggestion.told("unknown option", word.replaceFirst("=.*", ""), options);
    }
    Set<String> commands = command.getSubcommands().keySet();
    return commands.isEmpty()
        ? "unexpected argument: " + word
        : Suggestion.told("unknown command", word, commands);
  }

  /** The parser's own messages, in the shape of ours. */
  private static String reworded(String message) {
    Matcher value = BAD_VALUE.matcher(message);
    return value.matches()
        ? value.group(1) + " " + value.group(2)
        : (message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1))
            .replace("option option", "option");
  }
}
