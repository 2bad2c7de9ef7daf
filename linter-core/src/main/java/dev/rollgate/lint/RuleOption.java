package dev.rollgate.lint;

/**
 * A setting of one rule.
 *
 * @param <T> the type of its values
 */
public sealed interface RuleOption<T> permits NumberOption, WordsOption, FlagOption {

  /** The name in configuration: lower-case words with dashes. */
  String name();

  /** What counts unless the user says otherwise. */
  T defaultValue();

  /** What the option decides, with its unit; one line, without a full stop. */
  String description();

  /**
   * Reads a value.
   *
   * @throws IllegalArgumentException with a message for the user, when the text is none
   */
  T parse(String text);

  /** The default as a user would write it. */
  String defaultText();
}
