package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationWords;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.Level;
import dev.rollgate.render.RenderChoice;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.TargetType;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The commands and their options, as picocli reads them. */
final class Commands {

  private static final int HELP_WIDTH = 100;

  /** Wide enough for most options, so that each takes one line. */
  private static final int LONG_OPTIONS_WIDTH = 32;

  /**
   * In the order in which help lists them. A reference to a constructor would load its class for
   * each of them, and lambdas do so only for the one that is made.
   */
  private static final Map<String, Function<Terminal, Object>> ALL = new LinkedHashMap<>();

  static {
    // Else picocli searches every jar for Groovy.
    System.setProperty("picocli.disable.closures", "true");
    ALL.put("lint", terminal -> new LintCommand(terminal));
    ALL.put("fix", terminal -> new FixCommand(terminal));
    ALL.put("explain", terminal -> new ExplainCommand(terminal));
    ALL.put("rules", terminal -> new RulesCommand(terminal));
    ALL.put("graph", terminal -> new GraphCommand(terminal));
    ALL.put("files", terminal -> new FilesCommand(terminal));
    ALL.put("config", terminal -> ConfigCommand.in(terminal));
    ALL.put("init", terminal -> new InitCommand(terminal));
    ALL.put("baseline", terminal -> BaselineCommand.in(terminal));
    ALL.put("test-policies", terminal -> new TestPoliciesCommand(terminal));
    ALL.put("krm", terminal -> new KrmCommand(terminal));
    ALL.put("completion", terminal -> new CompletionCommand(terminal));
  }

  private Commands() {}

  /** Runs a command line and returns its exit code. */
  static int execute(Terminal terminal, String... args) {
    // To make the others takes longer than most runs. Only completion asks about them.
    boolean one = args.length > 0 && ALL.containsKey(args[0]) && !args[0].equals("completion");
    return commandLine(terminal, one ? args[0]::equals : name -> true).execute(args);
  }

  /** The program with all of its commands. */
  static CommandLine commandLine(Terminal terminal) {
    return commandLine(terminal, name -> true);
  }

  private static CommandLine commandLine(Terminal terminal, Predicate<String> wanted) {
    CommandLine commandLine = new CommandLine(new RollgateCommand(terminal));
    ALL.forEach(
        (name, command) -> {
          if (wanted.test(name)) {
            commandLine.addSubcommand(command.apply(terminal));
          }
        });
    commandLine.setUsageHelpWidth(HELP_WIDTH);
    commandLine.setUsageHelpLongOptionsMaxWidth(LONG_OPTIONS_WIDTH);
    commandLine.setOut(writer(terminal.out()));
    commandLine.setErr(writer(terminal.err()));
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
    Words.register(commandLine, Output.class, Output::parse);
    Words.register(commandLine, Level.class);
    Words.register(commandLine, Dialect.class);
    Words.register(commandLine, TargetType.class, TargetType::parse);
    Words.register(commandLine, Release.class, ConfigurationWords::release);
    Words.register(commandLine, LocalDate.class, ConfigurationWords::date);
    Words.register(commandLine, ListFormat.class);
    Words.register(commandLine, GraphFormat.class);
    Words.register(commandLine, FailOn.class);
    Words.register(commandLine, RenderChoice.class);
    Words.register(commandLine, Shell.class);
    commandLine.setParameterExceptionHandler(new UsageErrors(terminal));
    commandLine.setExecutionExceptionHandler(
        (exception, command, result) -> Main.tell(exception, terminal));
    return commandLine;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }
}
