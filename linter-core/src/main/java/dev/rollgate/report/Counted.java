package dev.rollgate.report;

/** Numbers with what they count. */
public final class Counted {

  private Counted() {}

  /** A number with its noun: {@code 1 finding}, {@code 2 findings}. */
  public static String of(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
