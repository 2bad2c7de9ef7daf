package dev.rollgate.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Starts the program. */
public final class Main {

  private Main() {}

  /** Runs the command line and exits with its code. */
  public static void main(String[] args) {
    // UTF-8 and plain digits whatever the locale says: the same input gives the same bytes.
    Locale.setDefault(Locale.ROOT);
    PrintStream out = stream(FileDescriptor.out);
    PrintStream err = stream(FileDescriptor.err);
    Terminal terminal =
        new Terminal(System.in, out, err, Path.of("").toAbsolutePath(), Ansi.AUTO.enabled());
    int code = run(terminal, args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }

  /** Runs the command line and returns its exit code. */
  static int run(Terminal terminal, String... args) {
    CommandLine commandLine = new CommandLine(new RollgateCommand());
    commandLine.addSubcommand(new LintCommand(terminal));
    commandLine.addSubcommand(new FixCommand(terminal));
    commandLine.addSubcommand(new RulesCommand(terminal));
    commandLine.addSubcommand(new ExplainCommand(terminal));
    commandLine.setOut(writer(terminal.out()));
    commandLine.setErr(writer(terminal.err()));
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(terminal.colours() ? Ansi.ON : Ansi.OFF));
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setExecutionExceptionHandler(
        (exception, command, result) -> {
          terminal.err().println("rollgate: " + describe(exception));
          return exception instanceof UsageException ? ExitCode.USAGE : ExitCode.FAULT;
        });
    return commandLine.execute(args);
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static String describe(Exception exception) {
    return exception instanceof UsageException || exception instanceof IOException
        ? String.valueOf(exception.getMessage())
        : "internal fault: " + exception;
  }
}
