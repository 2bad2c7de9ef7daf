package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.run.Progress.Phase;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTests {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(bytes, true, StandardCharsets.UTF_8);

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void tellsThePhaseAndCountsOverWhatItWasAndIsErasedAtTheEnd() {
    try (ProgressLine line = new ProgressLine(err)) {
      line.begins(Phase.READING);
      line.read(1200, 6100);
      line.draw();
      line.begins(Phase.LINTING);
      line.draw();
    }
    assertThat(written())
        .isEqualTo("\r\u001b[Kreading 1,200 of 6,100 files\r\u001b[Klinting 6,100 files\r\u001b[K");
  }

  @Test
  void writesNothingWhenItIsNotDrawnOrTheRunIsOver() {
    ProgressLine line = new ProgressLine(err);
    line.begins(Phase.READING);
    line.close();
    line.draw();
    assertThat(written()).isEmpty();
  }

  @Test
  void isShownToAPersonWhoseTerminalShowsMessages() throws Exception {
    CountDownLatch asked = new CountDownLatch(1);
    try (ProgressLine line = new ProgressLine(err)) {
      line.showFrom(terminal(asked));
      assertThat(asked.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  private Terminal terminal(CountDownLatch asked) {
    return new Terminal(
        InputStream.nullInputStream(),
        err,
        err,
        Path.of(""),
        false,
        true,
        OptionalInt::empty,
        () -> {
          asked.countDown();
          return true;
        });
  }
}
