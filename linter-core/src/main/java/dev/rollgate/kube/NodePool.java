package dev.rollgate.kube;

import dev.rollgate.kube.LabelSelector.Match;
import dev.rollgate.kube.LabelSelector.Requirement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A NodePool of Karpenter.
 *
 * @param terminationGracePeriod how long a node may take to empty: {@code 24h}, {@code 90s}
 * @param expireAfter after how long a node is replaced
 * @param labels what its nodes are labelled with
 * @param requirements what its nodes are like, in the words of node affinity
 * @param taints what keeps pods from its nodes
 * @param hidden whether another tool writes some of the three
 */
public record NodePool(
    Resource resource,
    Field<String> terminationGracePeriod,
    Field<String> expireAfter,
    Map<String, Field<String>> labels,
    List<Requirement> requirements,
    List<Taint> taints,
    boolean hidden)
    implements ResourceView {

  private static final Pattern DURATION = Pattern.compile("(?:[0-9]{1,9}[smh]){1,16}");
  private static final Pattern PART = Pattern.compile("([0-9]+)([smh])");

  static NodePool read(Resource resource, Fields fields) {
    Fields template = fields.member("spec").member("template");
    Fields metadata = template.member("metadata");
    Fields nodes = template.member("spec");
    return new NodePool(
        resource,
        nodes.text("terminationGracePeriod"),
        nodes.text("expireAfter"),
        metadata.map("labels"),
        Requirement.readAll(nodes, "requirements"),
        nodes.objects("taints").stream().map(Taint::read).toList(),
        metadata.holdsScalar("labels")
            || nodes.holdsScalar("requirements")
            || nodes.holdsScalar("taints"));
  }

  /** The termination grace period; empty when there is none, or none that can be read. */
  public Optional<Duration> terminationGrace() {
    return terminationGracePeriod
        .author()
        .filter(text -> DURATION.matcher(text).matches())
        .map(NodePool::duration);
  }

  /** Whether pods with these demands may run on its nodes, by taints, labels and requirements. */
  public Match takes(NodeDemands demands) {
    return new NodeFit(this).of(demands);
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
