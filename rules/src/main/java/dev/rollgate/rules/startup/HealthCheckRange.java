package dev.rollgate.rules.startup;

import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import java.util.Optional;

/**
 * What AWS takes for a number of a health check, from the API reference of Elastic Load Balancing.
 *
 * @param word what the number is called in messages
 * @param min the smallest number, in seconds or checks
 * @param max the largest one
 */
record HealthCheckRange(String word, int min, int max) {

  /** The range for a part of a health check that is a number. */
  static Optional<HealthCheckRange> of(HealthCheck part) {
    return switch (part) {
      case INTERVAL -> Optional.of(new HealthCheckRange("interval", 5, 300));
      case TIMEOUT -> Optional.of(new HealthCheckRange("timeout", 2, 120));
      case HEALTHY_THRESHOLD -> Optional.of(new HealthCheckRange("healthy threshold", 2, 10));
      case UNHEALTHY_THRESHOLD -> Optional.of(new HealthCheckRange("unhealthy threshold", 2, 10));
      case PROTOCOL, PORT, PATH, SUCCESS_CODES -> Optional.empty();
    };
  }

  boolean contains(int number) {
    return number >= min && number <= max;
  }

  /** The nearest number in the range. */
  int nearest(int number) {
    return Math.max(min, Math.min(max, number));
  }
}
