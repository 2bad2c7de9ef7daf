package dev.rollgate.cli;

import dev.rollgate.report.Printable;
import java.io.PrintStream;
import java.util.stream.Collectors;

/** What is said of a run on standard error; names of files and texts of users may be in it. */
final class Message {

  private Message() {}

  /** Says it, line by line. */
  static void tell(PrintStream err, String text) {
    err.println("rollgate: " + text.lines().map(Printable::of).collect(Collectors.joining("\n")));
  }
}
