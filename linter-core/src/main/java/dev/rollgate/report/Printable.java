package dev.rollgate.report;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text from manifests, made harmless for terminals, XML and logs: control characters, what nobody
 * sees, what is no character at all, and what build servers take for commands in a log, are shown,
 * not sent.
 */
public final class Printable {

  /**
   * What begins a command: {@code ::} at the start of a line on GitHub, and anywhere in it {@code
   * ##[} there and {@code ##vso[} on Azure Pipelines, {@code ##teamcity[} on TeamCity.
   */
  private static final Pattern COMMAND =
      Pattern.compile("^[\\s\\p{Z}]*+:(?=:)|#(?=#[A-Za-z]*+\\[)");

  /**
   * Controls, marks that reorder the text around them or are not seen, and halves of characters;
   * what of other categories has no look of its own, which Unicode calls {@code
   * Default_Ignorable_Code_Point}; and no characters.
   */
  private static final Pattern HARMFUL =
      Pattern.compile(
          "[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}"
              + "\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180F\\u2065\\u2800\\u3164\\uFDD0-\\uFDEF\\uFE00-\\uFE0F\\uFFA0"
              + "\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}"
              + "\\uFFFE\\uFFFF]");

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

  private static String withoutControls(String text) {
    return HARMFUL
        .matcher(text)
        .replaceAll(found -> found.group().equals("\t") ? " " : spelt(found.group()));
  }

  /** The last character by number, as YAML spells it. */
  private static String spelt(String text) {
    int c = text.codePointBefore(text.length());
    return text.substring(0, text.length() - Character.charCount(c))
        + Matcher.quoteReplacement(
            String.format(Locale.ROOT, c > Character.MAX_VALUE ? "\\U%08x" : "\\u%04x", c));
  }

  static boolean isHarmful(int c) {
    return HARMFUL.matcher(Character.toString(c)).matches();
  }
}
