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

  /** In the order in which help lists them. */
  private static final Map<String, Function<Terminal, Object>> ALL = new LinkedHashMap<>();

  static {
    ALL.put("lint", LintCommand::new);
    ALL.put("fix", FixCommand::new);
    ALL.put("explain", ExplainCommand::new);
    ALL.put("rules", RulesCommand::new);
    ALL.put("graph", GraphCommand::new);
    ALL.put("files", FilesCommand::new);
    ALL.put("config", ConfigCommand::in);
    ALL.put("init", InitCommand::new);
    ALL.put("baseline", BaselineCommand::in);
    ALL.put("test-policies", TestPoliciesCommand::new);
    ALL.put("krm", KrmCommand::new);
    ALL.put("completion", CompletionCommand::new);
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
