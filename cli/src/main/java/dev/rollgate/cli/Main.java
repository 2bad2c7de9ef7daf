package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import dev.rollgate.files.FileProblem;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Starts the program. */
public final class Main {

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
            Colours.areWanted(System.getenv(), interactive),
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
    try {
      return isPlain(args) ? lint(terminal, args) : Commands.execute(terminal, args);
    } catch (OutOfMemoryError e) {
      long limit = Runtime.getRuntime().maxMemory() >> 20;
      Message.tell(
          terminal.err(),
          "Java may use %s MiB of memory, which is too little for these files"
                  .formatted(Math.max(1, limit))
              + "; ROLLGATE_JAVA_OPTS=-Xmx4g would let it use 4 GiB");
      return ExitCode.FAULT;
    } catch (StackOverflowError | LinkageError e) {
      // Java would end with 1, which is the code for findings.
      Message.tell(terminal.err(), "internal fault: " + e);
      return ExitCode.FAULT;
    }
  }

  /** Paths alone: to load what reads options takes longer than to lint a few files. */
  private static boolean isPlain(String... args) {
    if (args.length < 2 || !args[0].equals("lint")) {
      return false;
    }
    for (String path : args) {
      // An option, standard input, or a file of further arguments.
      if (path.startsWith("-") || path.startsWith("@")) {
        return false;
      }
    }
    return true;
  }

  private static int lint(Terminal terminal, String... args) {
    try {
      return LintCommand.of(terminal, paths(args)).call();
    } catch (Exception e) {
      return tell(e, terminal);
    }
  }

  private static List<String> paths(String... args) {
    List<String> paths = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      paths.add(args[i]);
    }
    return paths;
  }

  /** Tells what ended a run, and returns its exit code. */
  static int tell(Exception exception, Terminal terminal) {
    Message.tell(terminal.err(), describe(exception));
    return code(exception);
  }

  private static boolean isUsage(Exception exception) {
    return exception instanceof UsageException || exception instanceof ConfigurationException;
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
