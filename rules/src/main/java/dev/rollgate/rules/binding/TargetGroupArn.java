package dev.rollgate.rules.binding;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The shape of a target group's ARN: {@code
 * arn:aws:elasticloadbalancing:REGION:ACCOUNT:targetgroup/NAME/ID}.
 */
final class TargetGroupArn {

  private static final int PARTS = 6;

  /** Words that stand for a value to come, in files that are copied and filled in. */
  private static final Pattern STAND_IN =
      Pattern.compile(
          "[xX]{3}|\\.\\.\\.|\u2026|\\*|[A-Z]+_[A-Z_]+"
              + "|(?i:replace|change.?me|placeholder|your|todo|tbd|dummy|example|to.be)");

  /** An account is digits; in letters it is a word for one. */
  private static final Pattern ACCOUNT_IN_LETTERS =
      Pattern.compile("arn:(?:[^:]*+:){3}[^:A-Za-z]*+[A-Za-z][^:]*+:");

  private static final Pattern CAPITALS = Pattern.compile("[A-Z]+");
  private static final Pattern NAME = Pattern.compile("(?!-)[A-Za-z0-9-]{1,32}(?<!-)");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  /** The accounts of the examples in documentation. */
  private static final List<String> SAMPLE_ACCOUNTS =
      List.of("123456789012", "111122223333", "444455556666", "000000000000", "111111111111");

  private TargetGroupArn() {}

  /** Whether this begins as every ARN does. */
  static boolean isArn(String text) {
    return text.strip().startsWith("arn:");
  }

  /** Whether somebody has yet to write the value. */
  static boolean isStandIn(String text) {
    return STAND_IN.matcher(text).find()
        || ACCOUNT_IN_LETTERS.matcher(text).lookingAt()
        || CAPITALS.matcher(text).matches();
  }

  /** Whether this is the ARN of a target group of a real account. */
  static boolean isReal(String text) {
    return isArn(text)
        && !isStandIn(text)
        && fault(text).isEmpty()
        && SAMPLE_ACCOUNTS.stream().noneMatch(a -> text.contains(":" + a + ":"));
  }

  /** What makes this no ARN of a target group, to follow its name: {@code has no region}. */
  static Optional<String> fault(String text) {
    if (!isArn(text)) {
      return Optional.of("is no ARN");
    }
    if (text.chars().anyMatch(Character::isWhitespace)) {
      return Optional.of("holds a space or a line break");
    }
    String[] parts = text.split(":", PARTS);
    if (parts.length < PARTS) {
      return Optional.of("has " + parts.length + " parts between colons, not " + PARTS);
    }
    return service(parts[2])
        .or(() -> kind(parts[5]))
        .or(() -> parts[3].isEmpty() ? Optional.of("has no region") : Optional.empty())
        .or(() -> account(parts[4]))
        .or(() -> target(parts[5]));
  }

  private static Optional<String> service(String service) {
    return service.equals("elasticloadbalancing")
        ? Optional.empty()
        : Optional.of("is of the service \"" + service + "\"");
  }

  private static Optional<String> kind(String resource) {
    int slash = resource.indexOf('/');
    String kind = slash < 0 ? resource : resource.substring(0, slash);
    return switch (kind) {
      case "targetgroup" -> Optional.empty();
      case "loadbalancer" -> Optional.of("is that of a load balancer");
      case "listener" -> Optional.of("is that of a listener");
      case "listener-rule" -> Optional.of("is that of a listener's rule");
      default -> Optional.of("is that of a \"" + kind + "\"");
    };
  }

  private static Optional<String> account(String account) {
    if (account.isEmpty()) {
      return Optional.of("has no account");
    }
    return ACCOUNT.matcher(account).matches()
        ? Optional.empty()
        : Optional.of("has an account that is not 12 digits");
  }

  private static Optional<String> target(String resource) {
    String[] parts = resource.split("/", -1);
    if (parts.length < 3 || parts[2].isEmpty()) {
      return Optional.of("ends before the target group's id");
    }
    if (parts.length > 3) {
      return Optional.of("goes on behind the target group's id");
    }
    return NAME.matcher(parts[1]).matches()
        ? Optional.empty()
        : Optional.of("has a name that no target group can have");
  }
}
