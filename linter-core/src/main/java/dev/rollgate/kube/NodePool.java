package dev.rollgate.kube;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A NodePool of Karpenter.
 *
 * @param terminationGracePeriod how long a node may take to empty: {@code 24h}, {@code 90s}
 * @param expireAfter after how long a node is replaced
 */
public record NodePool(
    Resource resource, Field<String> terminationGracePeriod, Field<String> expireAfter)
    implements ResourceView {

  private static final Pattern DURATION = Pattern.compile("(?:[0-9]{1,9}[smh])+");
  private static final Pattern PART = Pattern.compile("([0-9]+)([smh])");

  static NodePool read(Resource resource, Fields fields) {
    Fields nodes = fields.member("spec").member("template").member("spec");
    return new NodePool(resource, nodes.text("terminationGracePeriod"), nodes.text("expireAfter"));
  }

  /** The termination grace period; empty when there is none, or none that can be read. */
  public Optional<Duration> terminationGrace() {
    return terminationGracePeriod
        .author()
        .filter(text -> DURATION.matcher(text).matches())
        .map(NodePool::duration);
  }

  private static Duration duration(String text) {
    Duration sum = Duration.ZERO;
    Matcher parts = PART.matcher(text);
    while (parts.find()) {
      long count = Long.parseLong(parts.group(1));
      sum =
          sum.plus(
              switch (parts.group(2)) {
                case "h" -> Duration.ofHours(count);
                case "m" -> Duration.ofMinutes(count);
                default -> Duration.ofSeconds(count);
              });
    }
    return sum;
  }
}
