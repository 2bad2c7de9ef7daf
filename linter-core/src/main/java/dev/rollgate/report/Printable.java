package dev.rollgate.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text from manifests, made harmless for terminals, XML and logs: control characters, what is no
 * character at all, and what build servers take for commands in a log, are shown, not sent.
 */
public final class Printable {

  /**
   * What begins a command: {@code ::} at the start of a line on GitHub, and anywhere in it {@code
   * ##[} there and {@code ##vso[} on Azure Pipelines, {@code ##teamcity[} on TeamCity.
   */
  private static final Pattern COMMAND = Pattern.compile("^\\s*+:(?=:)|#(?=#[A-Za-z]*+\\[)");

  private Printable() {}

  /** The text with its control characters spelt out, and one character of each command. */
  public static String of(String text) {
    return withoutCommands(withoutControls(text));
  }

  /** The same for each line of a text that ends with one. */
  public static String lines(String text) {
    return text.lines().map(line -> of(line) + "\n").collect(Collectors.joining());
  }

  private static String withoutCommands(String text) {
    return text.contains("::") || text.contains("##")
        ? COMMAND.matcher(text).replaceAll(found -> spelt(found.group()))
        : text;
  }

  /** The last character by number. */
  private static String spelt(String text) {
    int last = text.length() - 1;
    return text.substring(0, last)
        + Matcher.quoteReplacement(String.format(Locale.ROOT, "\\u%04x", (int) text.charAt(last)));
  }

  private static String withoutControls(String text) {
    if (text.codePoints().noneMatch(Printable::isHarmful)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\t') {
                out.append(' ');
              } else if (isHarmful(c)) {
                out.append(String.format(Locale.ROOT, "\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  /** Controls, marks that reorder the text around them, and halves of characters. */
  static boolean isHarmful(int c) {
    return Character.isISOControl(c)
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x2028
        || c == 0x2029
        || c == 0x061C
        || c == 0x200E
        || c == 0x200F
        || c == 0xFEFF
        || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)
        || c == 0xFFFE
        || c == 0xFFFF;
  }
}
