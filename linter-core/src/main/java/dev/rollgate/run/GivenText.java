package dev.rollgate.run;

/**
 * A text that does not come from a file, such as standard input. Where a file of the inputs has the
 * same name, the text stands for it.
 */
public final class GivenText {

  private final String name;
  private final byte[] bytes;

  /** All of it, with what reports call it. */
  public GivenText(String name, byte[] bytes) {
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
