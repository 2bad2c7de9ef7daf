package dev.rollgate.report;

/** Text from manifests, made harmless for terminals: control characters are shown, not sent. */
public final class Printable {

  private Printable() {}

  /** The text with its control characters spelt out. */
  public static String of(String text) {
    if (text.chars().noneMatch(Printable::isHarmful)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.chars()
        .forEach(
            c -> {
              if (c == '\t') {
                out.append(' ');
              } else if (isHarmful(c)) {
                out.append("\\u%04x".formatted(c));
              } else {
                out.append((char) c);
              }
            });
    return out.toString();
  }

  /** Controls, and the marks that reorder the text around them. */
  private static boolean isHarmful(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029
        || c == 0xFEFF;
  }
}
