package dev.rollgate.cli;

import dev.rollgate.config.ConfigurationException;
import java.io.IOException;

/** Lints again and again, each time that something changes. */
final class Watch {

  /** Goes to the top left corner and clears the screen. */
  private static final String CLEAR = "\u001b[H\u001b[2J";

  /** What stands between two reports where there is no screen. */
  private static final String SEPARATOR = "---";

  private final Terminal terminal;
  private final WatchedFolders folders;
  private int rounds;

  Watch(Terminal terminal, WatchedFolders folders) {
    this.terminal = terminal;
    this.folders = folders;
  }

  /** One run of the linter. */
  @FunctionalInterface
  interface Round {

    /** Lints, and returns the exit code that this would be. */
    int lint(Watch watch) throws UsageException, ConfigurationException, IOException;
  }

  /** What a run has to tell of where it goes. */
  WatchedFolders folders() {
    return folders;
  }

  /** Has to be called before anything is reported. */
  void beginReport() {
    if (terminal.interactive()) {
      terminal.out().print(CLEAR);
    } else if (rounds > 1) {
      terminal.out().println(SEPARATOR);
    }
    terminal.out().flush();
  }

  /**
   * Goes on until the program is stopped, or nobody reads its output any more.
   *
   * @return the exit code of the last round
   * @throws UsageException when the command makes no sense from the beginning
   */
  int run(Round round) throws UsageException {
    while (true) {
      rounds++;
      folders.begin();
      int code = lint(round);
      folders.problem().ifPresent(p -> say("changes in a folder will not be seen: " + p));
      if (terminal.interactive()) {
        say("watching for changes; Ctrl-C ends this");
      }
      terminal.err().flush();
      if (terminal.out().checkError()) {
        return code;
      }
      try {
        folders.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return code;
      }
    }
  }

  private int lint(Round round) throws UsageException {
    try {
      return round.lint(this);
    } catch (UsageException e) {
      if (rounds == 1) {
        throw e;
      }
      return tell(e);
    } catch (ConfigurationException | IOException | RuntimeException e) {
      return tell(e);
    }
  }

  private int tell(Exception e) {
    beginReport();
    say(Main.describe(e));
    return Main.code(e);
  }

  private void say(String message) {
    Message.tell(terminal.err(), message);
  }
}
