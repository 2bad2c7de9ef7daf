package dev.rollgate.yaml;

import java.util.regex.Pattern;

/** Writes scalars so that they read back as they are meant. */
final class ScalarWriter {

  /** Characters that no reader of any YAML version takes for anything but text. */
  private static final Pattern SURELY_PLAIN =
      Pattern.compile("[A-Za-z0-9_/.][A-Za-z0-9_/.+-]*(?:[ :][A-Za-z0-9_/.+-]+)*");

  /** Text for Kubernetes, but a number or a point in time for other readers of YAML 1.1. */
  private static final Pattern CLOCK_OR_DATE =
      Pattern.compile("[-+]?[0-9]+(:[0-9]+)+(\\.[0-9]*)?|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}.*");

  private ScalarWriter() {}

  /** Plain where that reads back as the same value, else in double quotes. */
  static String write(Content.Scalar scalar, boolean json) {
    if (scalar.type() == ScalarType.NULL) {
      return "null";
    }
    if (scalar.type() != ScalarType.STRING) {
      return scalar.text();
    }
    return json || !isPlainSafe(scalar.text()) ? doubleQuoted(scalar.text()) : scalar.text();
  }

  static boolean isPlainSafe(String text) {
    return SURELY_PLAIN.matcher(text).matches()
        && ScalarResolver.plain(text) == ScalarType.STRING
        && !CLOCK_OR_DATE.matcher(text).matches()
        && !text.startsWith("---")
        && !text.startsWith("...");
  }

  /** In the quotes that the author used, as far as they can hold the text. */
  static String writeLike(ScalarNode old, Content.Scalar scalar) {
    if (scalar.type() != ScalarType.STRING) {
      return scalar.text();
    }
    return switch (old.style()) {
      case SINGLE_QUOTED -> singleQuoted(scalar.text());
      case DOUBLE_QUOTED -> doubleQuoted(scalar.text());
      default -> write(scalar, false);
    };
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
            out.append("\\u%04x".formatted((int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
