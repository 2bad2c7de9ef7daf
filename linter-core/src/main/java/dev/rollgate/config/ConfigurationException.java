package dev.rollgate.config;

/** A fault of the configuration; the message says where: {@code rollgate.yaml:3:5: ...}. */
public final class ConfigurationException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A fault with a message for the user. */
  public ConfigurationException(String message) {
    super(message);
  }
}
