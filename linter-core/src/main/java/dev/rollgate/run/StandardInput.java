package dev.rollgate.run;

/** What came through standard input, and what reports call it. */
public final class StandardInput {

  private final String name;
  private final byte[] bytes;

  /** All that came, with a name. */
  public StandardInput(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  /** What reports call it. */
  public String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }
}
