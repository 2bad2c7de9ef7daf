package dev.rollgate.cli;

import dev.rollgate.run.Progress;
import java.io.PrintStream;
import java.util.Locale;

/**
 * A line on standard error that tells how far a run is: after a second, where a person sees it. It
 * is written over itself, and is gone when the run is over.
 */
final class ProgressLine implements Progress, AutoCloseable {

  private static final long DELAY_MILLIS = 1000;
  private static final long PERIOD_MILLIS = 100;
  private static final String ERASE = "\r\u001b[K";

  private final PrintStream err;
  private Phase phase = Phase.CONFIGURING;
  private int done;
  private int all;
  private boolean drawn;

  /** A line that is drawn only when it is told to. */
  ProgressLine(PrintStream err) {
    this.err = err;
  }

  /** Shows the line from time to time; without a person before the terminal this does nothing. */
  void showFrom(Terminal terminal) {
    if (!terminal.interactive()) {
      return;
    }
    Thread drawing = new Thread(() -> show(terminal), "progress");
    drawing.setDaemon(true);
    drawing.start();
  }

  private void show(Terminal terminal) {
    try {
      Thread.sleep(DELAY_MILLIS);
      if (isOver() || !terminal.errIsTerminal().getAsBoolean()) {
        return;
      }
      while (!isOver()) {
        draw();
        Thread.sleep(PERIOD_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean isOver() {
    return phase == Phase.DONE;
  }

  @Override
  public synchronized void begins(Phase next) {
    phase = next;
    if (isOver()) {
      erase();
    }
  }

  @Override
  public synchronized void read(int filesDone, int filesAll) {
    done = filesDone;
    all = filesAll;
  }

  /** Writes the line over what it was. */
  synchronized void draw() {
    if (!isOver()) {
      err.print(ERASE + text());
      err.flush();
      drawn = true;
    }
  }

  private String text() {
    return switch (phase) {
      case CONFIGURING -> "reading the configuration";
      case FINDING -> "searching for manifests";
      case READING -> String.format(Locale.ROOT, "reading %,d of %,d files", done, all);
      case LINTING ->
          String.format(Locale.ROOT, all == 1 ? "linting %,d file" : "linting %,d files", all);
      case DONE -> "";
    };
  }

  private void erase() {
    if (drawn) {
      err.print(ERASE);
      err.flush();
      drawn = false;
    }
  }

  @Override
  public void close() {
    begins(Phase.DONE);
  }
}
