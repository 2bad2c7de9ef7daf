package dev.rollgate.benchmarks;

/** What every Java program takes. */
public final class Empty {

  private Empty() {}

  /** Does nothing. */
  public static void main(String[] args) {}
}
