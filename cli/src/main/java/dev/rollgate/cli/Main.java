package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.config.ConfigurationWords;
import dev.rollgate.files.FileProblem;
import dev.rollgate.lint.FailOn;
import dev.rollgate.lint.Level;
import dev.rollgate.render.RenderChoice;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Release;
import dev.rollgate.traffic.TargetType;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Starts the program. */
public final class Main {

  private static final int HELP_WIDTH = 100;

  /** Wide enough for most options, so that each takes one line. */
  private static final int LONG_OPTIONS_WIDTH = 32;

  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    // UTF-8 and plain digits whatever the locale says: the same input gives the same bytes.
    Locale.setDefault(Locale.ROOT);
    StandardOutput standardOutput = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    PrintStream out = stream(standardOutput);
    PrintStream err = stream(new FileOutputStream(FileDescriptor.err));
    boolean interactive = isInteractive(System.console());
    Terminal terminal =
        new Terminal(
            System.in,
            out,
            err,
            Path.of("").toAbsolutePath(),
            Ansi.AUTO.enabled() && !"dumb".equals(System.getenv("TERM")),
            interactive,
            () -> interactive ? TerminalWidth.columns() : OptionalInt.empty(),
            Main::isErrTerminal);
    int code = run(terminal, args);
    out.flush();
    Optional<String> fault = standardOutput.fault();
    fault.ifPresent(f -> err.println("rollgate: standard output could not be written: " + f));
    err.flush();
    System.exit(fault.isPresent() ? ExitCode.FAULT : code);
  }

  /** From JDK 22 on there is a console without a terminal too; it says so itself. */
  private static boolean isInteractive(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private static boolean isErrTerminal() {
    try {
      return new ProcessBuilder("test", "-t", "2")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static PrintStream stream(OutputStream stream) {
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }

  /** Runs the command line and returns its exit code. */
  static int run(Terminal terminal, String... args) {
    return commandLine(terminal).execute(args);
  }

  /** The program with its commands, in the order in which help lists them. */
  static CommandLine commandLine(Terminal terminal) {
    CommandLine commandLine = new CommandLine(new RollgateCommand(terminal));
    commandLine.addSubcommand(new LintCommand(terminal));
    commandLine.addSubcommand(new FixCommand(terminal));
    commandLine.addSubcommand(new ExplainCommand(terminal));
    commandLine.addSubcommand(new RulesCommand(terminal));
    commandLine.addSubcommand(new GraphCommand(terminal));
    commandLine.addSubcommand(new FilesCommand(terminal));
    commandLine.addSubcommand(ConfigCommand.in(terminal));
    commandLine.addSubcommand(new InitCommand(terminal));
    commandLine.addSubcommand(
        new CommandLine(new BaselineCommand())
            .addSubcommand(new BaselineCreateCommand(terminal))
            .addSubcommand(new BaselinePruneCommand(terminal)));
    commandLine.addSubcommand(new TestPoliciesCommand(terminal));
    commandLine.addSubcommand(new KrmCommand(terminal));
    commandLine.addSubcommand(new CompletionCommand(terminal));
    commandLine.setUsageHelpWidth(HELP_WIDTH);
    commandLine.setUsageHelpLongOptionsMaxWidth(LONG_OPTIONS_WIDTH);
    commandLine.setOut(writer(terminal.out()));
    commandLine.setErr(writer(terminal.err()));
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
    commandLine.registerConverter(Output.class, Output::parse);
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
        (exception, command, result) -> {
          Message.tell(terminal.err(), describe(exception));
          return code(exception);
        });
    return commandLine;
  }

  private static boolean isUsage(Exception exception) {
    return exception instanceof UsageException || exception instanceof ConfigurationException;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** The exit code of a run that ends so. */
  static int code(Exception exception) {
    return isUsage(exception) ? ExitCode.USAGE : ExitCode.FAULT;
  }

  /** What to tell the user of it. */
  static String describe(Exception exception) {
    if (exception instanceof IOException problem) {
      return FileProblem.describe(problem);
    }
    return isUsage(exception)
        ? String.valueOf(exception.getMessage())
        : "internal fault: " + exception;
  }
}
