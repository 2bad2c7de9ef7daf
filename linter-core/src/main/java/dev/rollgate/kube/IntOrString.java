package dev.rollgate.kube;

import java.util.OptionalInt;

/**
 * A value that the API takes as a number or as text; for ports the text is a name.
 *
 * @param number the number, when it was written as one
 * @param text what was written
 */
public record IntOrString(OptionalInt number, String text) {

  static IntOrString of(int number) {
    return new IntOrString(OptionalInt.of(number), Integer.toString(number));
  }

  static IntOrString of(String text) {
    return new IntOrString(OptionalInt.empty(), text);
  }

  /** Whether this is the number. */
  public boolean is(int other) {
    return number.isPresent() && number.getAsInt() == other;
  }

  /** Whether this is text, and so a name. */
  public boolean isName() {
    return number.isEmpty();
  }

  /** For messages: numbers bare, names in quotes. */
  @Override
  public String toString() {
    return isName() ? '"' + text + '"' : text;
  }
}
