package dev.rollgate.rules.gate;

import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.GateTarget;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the words of a readiness gate can mean. */
final class ConditionTypes {

  /** What all gates of version 1 of the controller begin with. */
  static final String LEGACY = "target-health.alb.ingress.k8s.aws";

  /** The API's limit for the part of a condition type behind its slash. */
  static final int MAX_NAME = 63;

  private static final int MAX_SUBDOMAIN = 253;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?");
  private static final Pattern SUBDOMAIN =
      Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");

  private ConditionTypes() {}

  /** Why the API server takes no such condition type; empty when it does. */
  static Optional<String> rejection(String type) {
    int slash = type.indexOf('/');
    String prefix = slash < 0 ? "" : type.substring(0, slash);
    String name = type.substring(slash + 1);
    if (name.isEmpty()) {
      return Optional.of(type.isEmpty() ? "is empty" : "has no name behind its prefix");
    }
    if (slash >= 0 && !isSubdomain(prefix)) {
      return Optional.of("has a prefix that is no domain name");
    }
    if (!NAME.matcher(name).matches()) {
      return Optional.of("is no qualified name");
    }
    return name.length() > MAX_NAME
        ? Optional.of(
            "has a name of %s characters, more than %s".formatted(name.length(), MAX_NAME))
        : Optional.empty();
  }

  /** Whether the type is the prefix of either dialect without a name. */
  static boolean isBarePrefix(String type) {
    return Arrays.stream(Dialect.values())
        .map(d -> d.conditionType(""))
        .anyMatch(prefix -> prefix.equals(type) || prefix.equals(type + "/"));
  }

  /** Whether the type is of the controller, of any version, or nearly so. */
  static boolean isOfController(String type) {
    return type.startsWith("target-health.");
  }

  /** Whether a TargetGroupBinding can have this name. */
  static boolean canNameBinding(String name) {
    return isSubdomain(name);
  }

  /** Whether the controller makes such names up, for an Ingress or a Service. */
  static boolean isGenerated(String name) {
    return GateTarget.GENERATED.matcher(name).matches();
  }

  private static boolean isSubdomain(String text) {
    return text.length() <= MAX_SUBDOMAIN && SUBDOMAIN.matcher(text).matches();
  }
}
