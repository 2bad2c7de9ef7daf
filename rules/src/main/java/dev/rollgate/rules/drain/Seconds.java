package dev.rollgate.rules.drain;

import java.time.Duration;
import java.util.Locale;

/** Lengths in seconds, which is what Kubernetes counts in. */
final class Seconds {

  /** More than any grace period, and far enough from the end of the numbers to count on. */
  private static final long FOREVER = Integer.MAX_VALUE / 2;

  private Seconds() {}

  /** A length in whole seconds, a fraction rounded up. */
  static int whole(Duration length) {
    long seconds = length.getNano() > 0 ? length.getSeconds() + 1 : length.getSeconds();
    return (int) Math.min(seconds, FOREVER);
  }

  /** A length in seconds as people write it: {@code 15} or {@code 0.5}. */
  static String text(Duration length) {
    String seconds = Long.toString(length.getSeconds());
    if (length.getNano() == 0) {
      return seconds;
    }
    String fraction = String.format(Locale.ROOT, "%09d", length.getNano());
    return seconds + "." + fraction.replaceFirst("0+$", "");
  }
}
