package dev.rollgate.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;

/** JSON that may be shown on a terminal: what would steer one is escaped, as JSON may. */
public final class PrintableJson {

  private static final JsonFactory FACTORY =
      JsonFactory.builder().characterEscapes(new Escapes()).build();

  private PrintableJson() {}

  /** What makes generators of such JSON. */
  public static JsonFactory factory() {
    return FACTORY;
  }

  private static final class Escapes extends CharacterEscapes {

    private static final long serialVersionUID = 1L;

    private static final int DELETE = 0x7F;

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] codes = standardAsciiEscapesForJSON();
      codes[DELETE] = ESCAPE_STANDARD;
      // Two of them begin a command, wherever they stand in a line.
      codes['#'] = ESCAPE_CUSTOM;
      return codes;
    }

    /** Gets halves of characters one by one, so all that have any are escaped. */
    @Override
    public @Nullable SerializableString getEscapeSequence(int c) {
      return c == '#' || Printable.isHarmful(c)
          ? new SerializedString(String.format(Locale.ROOT, "\\u%04x", c))
          : null;
    }
  }
}
