package dev.rollgate.files;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Says what is wrong with a file: Java's own messages are often nothing but its name. */
public final class FileProblem {

  private FileProblem() {}

  /** The reason and the file, for a message of its own. */
  public static String describe(IOException e) {
    boolean bare = e instanceof FileSystemException f && f.getReason() == null;
    return bare ? ((FileSystemException) e).getFile() + ": " + reason(e) : reason(e, false);
  }

  /** The reason without the file's name, in the shape of our own messages. */
  public static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "the file, or what it links to, is gone";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied";
    }
    String reason = reason(e, true);
    // The system's words, with more behind them.
    return reason.startsWith("too many levels of symbolic links")
        ? "the link leads back to itself"
        : reason;
  }

  private static String reason(IOException e, boolean alone) {
    String text = alone && e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    if (text == null || text.isBlank()) {
      return "the file cannot be read";
    }
    return alone ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
  }
}
