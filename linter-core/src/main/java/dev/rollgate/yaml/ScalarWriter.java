package dev.rollgate.yaml;

import java.util.Locale;
import java.util.regex.Pattern;

/** Writes scalars so that they read back as they are meant. */
final class ScalarWriter {

  /** Where a scalar stands, which decides what has to be in quotes. */
  enum Context {
    /** Beside a key or a dash. */
    BLOCK,
    /** Between brackets or braces. */
    FLOW,
    /** In JSON. */
    JSON
  }

  /** What begins something other than text, or may for some reader. */
  private static final String INDICATORS = "?:,[]{}#&*!|>'\"%@`";

  /** Text for Kubernetes, but a number or a point in time for other readers of YAML 1.1. */
  private static final Pattern CLOCK_OR_DATE =
      Pattern.compile("[-+]?[0-9]++(?::[0-9]++)++(?:\\.[0-9]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  private ScalarWriter() {}

  /**
   * Plain where Kubernetes reads that back as the same value, else in quotes.
   *
   * @param quotes the style of quotes
   */
  static String write(Content.Scalar scalar, Context context, ScalarStyle quotes) {
    if (scalar.type() == ScalarType.NULL) {
      return "null";
    }
    if (scalar.type() != ScalarType.STRING) {
      return scalar.text();
    }
    if (context == Context.JSON) {
      return doubleQuoted(scalar.text());
    }
    return isPlainSafe(scalar.text(), context) ? scalar.text() : quoted(scalar.text(), quotes);
  }

  static boolean isPlainSafe(String text, Context context) {
    boolean plainHere =
        context == Context.BLOCK
            ? !text.contains(": ") && !text.endsWith(":")
            : text.chars().noneMatch(c -> ",[]{}:".indexOf(c) >= 0);
    return !text.isEmpty()
        && plainHere
        && INDICATORS.indexOf(text.charAt(0)) < 0
        && !text.matches("-|-[- ].*|\\.\\.\\..*|<<|=")
        && !text.contains(" #")
        && text.equals(text.strip())
        && text.chars().allMatch(ScalarWriter::isPlain)
        && !TemplateSyntax.isIn(text)
        && ScalarResolver.plain(text) == ScalarType.STRING
        && !CLOCK_OR_DATE.matcher(text).matches();
  }

  /** Surrogates go the safe way: a lone one cannot be written plainly. */
  private static boolean isPlain(int c) {
    return (c >= ' ' && c < 0x7F)
        || (c > 0xA0 && c < 0xD800 && c != 0x2028 && c != 0x2029)
        || (c >= 0xE000 && c <= 0xFFFD && c != SourceText.BOM);
  }

  /** In the quotes that the author used, as far as they can hold the text. */
  static String writeLike(
      ScalarNode old, Content.Scalar scalar, Context context, ScalarStyle quotes) {
    boolean text = scalar.type() == ScalarType.STRING && context != Context.JSON;
    return switch (old.style()) {
      case SINGLE_QUOTED, DOUBLE_QUOTED ->
          text ? quoted(scalar.text(), old.style()) : write(scalar, context, quotes);
      default -> write(scalar, context, quotes);
    };
  }

  static String quoted(String text, ScalarStyle quotes) {
    return quotes == ScalarStyle.SINGLE_QUOTED ? singleQuoted(text) : doubleQuoted(text);
  }

  private static String singleQuoted(String text) {
    boolean printable = text.chars().allMatch(c -> c >= ' ' && c != 0x7F && c < 0x80);
    return printable ? "'" + text.replace("'", "''") + "'" : doubleQuoted(text);
  }

  private static String doubleQuoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' '
              || (c >= 0x7F && c < 0xA0)
              || c == 0x2028
              || c == 0x2029
              || c == 0xFEFF
              || c > 0xFFFD) {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
