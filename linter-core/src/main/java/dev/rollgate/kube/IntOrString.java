package dev.rollgate.kube;

import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A value that the API takes as a number or as text; for ports the text is a name.
 *
 * @param number the number, when it was written as one
 * @param text what was written
 */
public record IntOrString(OptionalInt number, String text) {

  private static final Pattern PERCENT = Pattern.compile("([0-9]{1,4})%");

  /** A number. */
  public static IntOrString of(int number) {
    return new IntOrString(OptionalInt.of(number), Integer.toString(number));
  }

  /** A text. */
  public static IntOrString of(String text) {
    return new IntOrString(OptionalInt.empty(), text);
  }

  /** Whether this is the number. */
  public boolean is(int other) {
    return number.isPresent() && number.getAsInt() == other;
  }

  /** Whether this comes to nothing, whatever the total: 0 or 0%. */
  public boolean isZero() {
    return scaled(100, RoundingMode.CEILING).filter(s -> s == 0).isPresent();
  }

  /** Whether this is text, and so a name. */
  public boolean isName() {
    return number.isEmpty();
  }

  /**
   * What this comes to, out of a total: the number itself, or a percentage of the total.
   *
   * @param rounding {@link RoundingMode#CEILING} or {@link RoundingMode#FLOOR}
   * @return empty for text that is no percentage
   */
  Optional<Integer> scaled(int total, RoundingMode rounding) {
    if (number.isPresent()) {
      return Optional.of(number.getAsInt());
    }
    Matcher m = PERCENT.matcher(text);
    return m.matches()
        ? Optional.of(hundredth(Long.parseLong(m.group(1)) * total, rounding))
        : Optional.empty();
  }

  /** Without {@code BigDecimal}: to load its class would take Java 25 a tenth of a short run. */
  private static int hundredth(long number, RoundingMode rounding) {
    long whole =
        rounding == RoundingMode.CEILING
            ? -Math.floorDiv(-number, 100L)
            : Math.floorDiv(number, 100L);
    return (int) Math.min(whole, Integer.MAX_VALUE);
  }

  /** Whether this is a percentage. */
  public boolean isPercent() {
    return PERCENT.matcher(text).matches();
  }

  /** For messages: numbers bare, names in quotes. */
  @Override
  public String toString() {
    return isName() ? '"' + text + '"' : text;
  }
}
