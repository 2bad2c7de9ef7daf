package dev.rollgate.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scalars as go-yaml version 2 reads them, on which the API machinery stands. */
class ScalarResolverTests {

  @ParameterizedTest
  @ValueSource(strings = {"y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"})
  void trueHasManyWords(String text) {
    assertThat(plain(text).bool()).contains(true);
  }

  @ParameterizedTest
  @ValueSource(strings = {"n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "OFF"})
  void falseHasManyWords(String text) {
    assertThat(plain(text).bool()).contains(false);
  }

  @ParameterizedTest
  @ValueSource(strings = {"~", "null", "Null", "NULL"})
  void nullHasManyWords(String text) {
    assertThat(plain(text).type()).isEqualTo(ScalarType.NULL);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "15, 15",
    "+15, 15",
    "-15, -15",
    "1_000, 1000",
    "0755, 493",
    "0o755, 493",
    "0x1F, 31",
    "-0x1f, -31",
    "0b101, 5",
    "9223372036854775808, 9223372036854775808"
  })
  void wholeNumbersMayHaveABaseAndUnderscores(String text, BigInteger number) {
    assertThat(plain(text).integer()).contains(number);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.5", ".5", "5.", "1e3", "-1.5E-3", "08", "09.5", ".inf", "-.Inf", "+.INF", ".NaN"
      })
  void fractionsExponentsAndBadOctalsAreFloats(String text) {
    assertThat(plain(text).type()).isEqualTo(ScalarType.FLOAT);
  }

  @Test
  void digitsTooWideForAnIntegerAreAFloat() {
    assertThat(plain("99999999999999999999").type()).isEqualTo(ScalarType.FLOAT);
    assertThat(plain("-9223372036854775809").type()).isEqualTo(ScalarType.FLOAT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1:30",
        "2026-11-23",
        "2026-11-23T10:00:00Z",
        "25%",
        "250m",
        "1Gi",
        "1.2.3",
        "0x",
        "0o8x",
        "tRue",
        "yEs",
        "nil",
        "+",
        ".",
        "1e",
        "e3",
        "_1",
        "NaN",
        "inf",
        "10.0.0.0/8"
      })
  void timesDatesQuantitiesAndHalfNumbersAreText(String text) {
    assertThat(plain(text).type()).isEqualTo(ScalarType.STRING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'80'", "\"80\"", "'yes'", "\"\"", "''", "|\n  80", ">\n  yes"})
  void quotedAndBlockScalarsAreText(String written) {
    assertThat(plain(written).type()).isEqualTo(ScalarType.STRING);
  }

  @Test
  void nothingIsNullAndNotText() {
    assertThat(plain("").type()).isEqualTo(ScalarType.NULL);
    assertThat(plain("# c").type()).isEqualTo(ScalarType.NULL);
  }

  @Test
  void aTagSaysWhatAScalarIs() {
    assertThat(plain("!!str 80").type()).isEqualTo(ScalarType.STRING);
    assertThat(plain("!!int \"80\"").integer()).contains(BigInteger.valueOf(80));
    assertThat(plain("!!bool \"yes\"").bool()).contains(true);
    assertThat(plain("!!float 1").type()).isEqualTo(ScalarType.FLOAT);
    assertThat(plain("!!null ''").type()).isEqualTo(ScalarType.NULL);
    assertThat(plain("! 80").type()).isEqualTo(ScalarType.STRING);
    assertThat(plain("!Ref 80").type()).isEqualTo(ScalarType.STRING);
  }

  @Test
  void textIsNoNumberAndNoTruthValue() {
    assertThat(plain("'80'").integer()).isEmpty();
    assertThat(plain("'true'").bool()).isEmpty();
    assertThat(plain("80").bool()).isEmpty();
  }

  private static ScalarNode plain(String written) {
    return Yaml.scalar(Yaml.mapping("a: " + written + "\n"), "a");
  }

  @Test
  void zerosInFrontDoNotMakeANumberWide() {
    assertThat(plain("0".repeat(1_000) + "17").integer()).contains(BigInteger.valueOf(15));
    assertThat(plain("0b" + "1".repeat(64)).type()).isEqualTo(ScalarType.INTEGER);
    assertThat(plain("0b" + "1".repeat(65)).type()).isEqualTo(ScalarType.STRING);
    assertThat(plain("9".repeat(100_000)).type()).isEqualTo(ScalarType.FLOAT);
  }
}
