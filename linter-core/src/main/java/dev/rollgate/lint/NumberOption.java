package dev.rollgate.lint;

/**
 * An option whose value is a whole number.
 *
 * @param min the smallest value that makes sense
 * @param max the largest one
 */
public record NumberOption(String name, Integer defaultValue, int min, int max, String description)
    implements RuleOption<Integer> {

  @Override
  public Integer parse(String text) {
    try {
      int number = Integer.parseInt(text.strip());
      if (number >= min && number <= max) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as for a number out of range.
    }
    throw new IllegalArgumentException(
        "%s takes a whole number from %s to %s, not \"%s\"".formatted(name, min, max, text));
  }

  @Override
  public String defaultText() {
    return defaultValue.toString();
  }
}
