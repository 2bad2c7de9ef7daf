package dev.rollgate.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/** Passes everything on, and remembers why that failed; a {@code PrintStream} forgets it. */
final class StandardOutput extends FilterOutputStream {

  private Optional<String> failure = Optional.empty();

  StandardOutput(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      if (failure.isEmpty()) {
        failure = Optional.of(String.valueOf(e.getMessage()));
      }
      throw e;
    }
  }

  /** Why output was lost; empty when the reader, such as {@code head}, only had enough of it. */
  Optional<String> fault() {
    return failure.filter(message -> !message.contains("roken pipe"));
  }
}
