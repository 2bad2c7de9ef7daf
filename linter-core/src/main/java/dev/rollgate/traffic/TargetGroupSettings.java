package dev.rollgate.traffic;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What manifests say about a binding's target group.
 *
 * @param known whether what is absent here has its default; otherwise it may be set elsewhere
 * @param attributes by their names in AWS, such as {@code deregistration_delay.timeout_seconds}
 * @param healthCheck by what they set
 * @param malformed annotations that are no list of {@code key=value} pairs
 */
public record TargetGroupSettings(
    boolean known,
    Map<String, TargetGroupSetting> attributes,
    Map<HealthCheck, TargetGroupSetting> healthCheck,
    List<TargetGroupSetting> malformed) {

  /** Nothing is known: the target group is made elsewhere. */
  static final TargetGroupSettings UNKNOWN =
      new TargetGroupSettings(false, Map.of(), Map.of(), List.of());

  /** How long a target that is deregistered may finish its requests; 300 seconds in AWS. */
  public static final String DEREGISTRATION_DELAY = "deregistration_delay.timeout_seconds";

  /** A part of a health check. */
  public enum HealthCheck {
    /** HTTP, HTTPS or TCP. */
    PROTOCOL,
    /** A number, a name, or {@code traffic-port}. */
    PORT,
    /** What is asked for. */
    PATH,
    /** Seconds between two checks. */
    INTERVAL,
    /** Seconds until a check has failed. */
    TIMEOUT,
    /** How many passed checks make a target healthy. */
    HEALTHY_THRESHOLD,
    /** How many failed checks make it unhealthy. */
    UNHEALTHY_THRESHOLD,
    /** Which answers pass. */
    SUCCESS_CODES
  }

  /** One of the attributes, if a manifest sets it. */
  public Optional<TargetGroupSetting> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /** A part of the health check, if a manifest sets it. */
  public Optional<TargetGroupSetting> healthCheck(HealthCheck part) {
    return Optional.ofNullable(healthCheck.get(part));
  }
}
