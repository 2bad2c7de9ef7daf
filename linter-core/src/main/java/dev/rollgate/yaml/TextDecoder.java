package dev.rollgate.yaml;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Turns bytes into text. UTF-8 with or without a byte order mark is read; anything else is named
 * and refused, since a guess that is wrong would be written back by the fixer.
 */
public final class TextDecoder {

  /** What stands for broken bytes once they are decoded. */
  private static final char REPLACEMENT = '\uFFFD';

  private TextDecoder() {}

  /**
   * Decodes a file.
   *
   * @param name the file as the user named it
   * @throws UnreadableTextException when the bytes are UTF-16, UTF-32, binary or broken UTF-8
   */
  public static SourceText decode(String name, byte[] bytes) throws UnreadableTextException {
    String text = new String(bytes, StandardCharsets.UTF_8);
    // Nearly every file: nothing was replaced, since nothing is broken, and there is no NUL.
    boolean sound = text.indexOf(REPLACEMENT) < 0 && text.indexOf(0) < 0;
    if (!sound) {
      refuseWideEncodings(bytes);
      text = utf8(bytes);
    }
    return new SourceText(name, text);
  }

  private static void refuseWideEncodings(byte[] bytes) throws UnreadableTextException {
    if (startsWith(bytes, 0x00, 0x00, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE, 0x00, 0x00)) {
      throw new UnreadableTextException("the file is UTF-32, only UTF-8 is read");
    }
    if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
      throw new UnreadableTextException("the file is UTF-16, only UTF-8 is read");
    }
    int nuls = 0;
    int first = -1;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == 0) {
        nuls++;
        first = first < 0 ? i : first;
      }
    }
    if (nuls == 0) {
      return;
    }
    // Western text in UTF-32 has three zeros in four bytes, in UTF-16 one in two.
    if (nuls * 10 > bytes.length * 6) {
      throw new UnreadableTextException(
          "the file looks like UTF-32 without a byte order mark, only UTF-8 is read");
    }
    if (nuls * 3 > bytes.length) {
      throw new UnreadableTextException(
          "the file looks like UTF-16 without a byte order mark, only UTF-8 is read");
    }
    throw new UnreadableTextException("the file is binary: it has a NUL at byte " + (first + 1));
  }

  private static boolean startsWith(byte[] bytes, int... prefix) {
    if (bytes.length < prefix.length) {
      return false;
    }
    for (int i = 0; i < prefix.length; i++) {
      if ((bytes[i] & 0xFF) != prefix[i]) {
        return false;
      }
    }
    return true;
  }

  private static String utf8(byte[] bytes) throws UnreadableTextException {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isError()) {
      out.flip();
      Position at = new SourceText("", out.toString()).position(out.length());
      throw new UnreadableTextException(
          String.format(
              Locale.ROOT,
              "the file is not UTF-8: byte 0x%02X at line %s, column %s",
              bytes[in.position()] & 0xFF,
              at.line(),
              at.column()));
    }
    return out.flip().toString();
  }
}
