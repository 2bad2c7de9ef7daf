package dev.rollgate.config;

import dev.rollgate.traffic.Release;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Reads values that the configuration and options write alike. */
public final class ConfigurationWords {

  private static final int MAX_SECONDS = 3600;

  private ConfigurationWords() {}

  /**
   * A version.
   *
   * @throws IllegalArgumentException with a message for the user, when it is none
   */
  public static Release release(String text) {
    return Release.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "takes a version such as 1.30, not %s".formatted(text)));
  }

  /**
   * A day.
   *
   * @throws IllegalArgumentException with a message for the user, when it is none
   */
  public static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "takes a date such as 2027-01-31, not %s".formatted(text), e);
    }
  }

  /** Why a number is no time that a pod may take, in seconds; empty when it is one. */
  public static Optional<String> problemOfSeconds(int seconds) {
    return seconds < 0 || seconds > MAX_SECONDS
        ? Optional.of("takes 0 to %s seconds, not %s".formatted(MAX_SECONDS, seconds))
        : Optional.empty();
  }
}
