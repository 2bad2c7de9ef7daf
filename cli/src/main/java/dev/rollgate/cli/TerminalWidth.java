package dev.rollgate.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How wide the terminal is that the program runs in. */
final class TerminalWidth {

  private static final Pattern SIZE = Pattern.compile("\\s*[0-9]+ ([1-9][0-9]{0,4})\\s*");

  private TerminalWidth() {}

  /** What the environment says, else what the terminal does; empty when neither tells. */
  static OptionalInt columns() {
    String told = System.getenv("COLUMNS");
    if (told != null && told.matches("[1-9][0-9]{0,4}")) {
      return OptionalInt.of(Integer.parseInt(told));
    }
    try {
      Process stty =
          new ProcessBuilder("stty", "size")
              .redirectInput(new File("/dev/tty"))
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      Matcher m = SIZE.matcher(size);
      return m.matches() ? OptionalInt.of(Integer.parseInt(m.group(1))) : OptionalInt.empty();
    } catch (IOException e) {
      return OptionalInt.empty();
    }
  }
}
