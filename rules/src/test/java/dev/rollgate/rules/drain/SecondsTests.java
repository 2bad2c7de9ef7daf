package dev.rollgate.rules.drain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondsTests {

  @ParameterizedTest
  @CsvSource({
    "PT15S, 15, 15",
    "PT0S, 0, 0",
    "PT0.5S, 0.5, 1",
    "PT1.25S, 1.25, 2",
    "PT0.000000001S, 0.000000001, 1",
    "PT-5S, -5, -5",
    "PT99999999999S, 99999999999, 1073741823",
  })
  void areWrittenPlainlyAndCountedWhole(Duration length, String text, int whole) {
    assertThat(Seconds.text(length)).isEqualTo(text);
    assertThat(Seconds.whole(length)).isEqualTo(whole);
  }
}
