package dev.rollgate.yaml;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTests {

  private static final String TEXT = "kind: Service\n";

  @ParameterizedTest
  @ValueSource(strings = {"", "a: 1\r\n", "\uFEFFa: 1\n", "é: 😀\n"})
  void utf8IsKeptCharacterForCharacter(String text) throws UnreadableTextException {
    SourceText source = TextDecoder.decode("in.yaml", text.getBytes(UTF_8));

    assertThat(source.text()).isEqualTo(text);
    assertThat(source.name()).isEqualTo("in.yaml");
  }

  @Test
  void utf16WithAMarkIsNamed() {
    String message = "the file is UTF-16, only UTF-8 is read";
    refuses(("\uFEFF" + TEXT).getBytes(UTF_16LE), message);
    refuses(("\uFEFF" + TEXT).getBytes(UTF_16BE), message);
  }

  @Test
  void utf16WithoutAMarkIsNamed() {
    String message = "the file looks like UTF-16 without a byte order mark, only UTF-8 is read";
    refuses(TEXT.getBytes(UTF_16LE), message);
    refuses(TEXT.getBytes(UTF_16BE), message);
  }

  @Test
  void utf32WithAMarkIsNamed() {
    String message = "the file is UTF-32, only UTF-8 is read";
    refuses(("\uFEFF" + TEXT).getBytes(Charset.forName("UTF-32LE")), message);
    refuses(("\uFEFF" + TEXT).getBytes(Charset.forName("UTF-32BE")), message);
  }

  @Test
  void utf32WithoutAMarkIsNamed() {
    String message = "the file looks like UTF-32 without a byte order mark, only UTF-8 is read";
    refuses(TEXT.getBytes(Charset.forName("UTF-32LE")), message);
    refuses(TEXT.getBytes(Charset.forName("UTF-32BE")), message);
  }

  @Test
  void aNulAmongTextMeansBinary() {
    refuses("kind: x\0y\n".getBytes(UTF_8), "the file is binary: it has a NUL at byte 8");
  }

  @Test
  void aByteThatIsNotUtf8IsNamedWithItsPlace() {
    byte[] latin1 = "a: é\nb: x".getBytes(Charset.forName("ISO-8859-1"));

    refuses(latin1, "the file is not UTF-8: byte 0xE9 at line 1, column 4");
  }

  @Test
  void thePlaceOfABrokenByteCountsLinesAndNoByteOrderMark() {
    byte[] bytes = "\uFEFFé: 1\r\nb: ?".getBytes(UTF_8);
    bytes[bytes.length - 1] = (byte) 0xFF;

    refuses(bytes, "the file is not UTF-8: byte 0xFF at line 2, column 4");
  }

  @Test
  void aCharacterCutOffAtTheEndIsNamed() {
    byte[] bytes = {'a', (byte) 0xC3};

    refuses(bytes, "the file is not UTF-8: byte 0xC3 at line 1, column 2");
  }

  private static void refuses(byte[] bytes, String message) {
    assertThatThrownBy(() -> TextDecoder.decode("in.yaml", bytes))
        .isInstanceOf(UnreadableTextException.class)
        .hasMessage(message);
  }
}
