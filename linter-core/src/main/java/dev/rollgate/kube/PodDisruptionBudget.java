package dev.rollgate.kube;

import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/**
 * A PodDisruptionBudget: how many pods evictions may take at once.
 *
 * @param selector the pods that it counts
 * @param minAvailable a number or a percentage
 * @param maxUnavailable a number or a percentage
 * @param unhealthyPodEvictionPolicy effective {@code IfHealthyBudget}
 */
public record PodDisruptionBudget(
    Resource resource,
    LabelSelector selector,
    Field<IntOrString> minAvailable,
    Field<IntOrString> maxUnavailable,
    Field<String> unhealthyPodEvictionPolicy)
    implements ResourceView {

  static PodDisruptionBudget read(Resource resource, Fields fields) {
    Fields spec = fields.member("spec");
    return new PodDisruptionBudget(
        resource,
        LabelSelector.read(spec.member("selector")),
        spec.intOrString("minAvailable", null),
        spec.intOrString("maxUnavailable", null),
        spec.text("unhealthyPodEvictionPolicy", "IfHealthyBudget"));
  }

  /**
   * Whether the selector takes pods with these labels. An empty one takes all of the namespace, and
   * before {@code policy/v1} none.
   */
  public LabelSelector.Match matches(Map<String, Field<String>> labels) {
    return selector.isEmpty() && !resource.apiVersion().equals("policy/v1")
        ? LabelSelector.Match.NO
        : selector.matches(labels);
  }

  /** Whether evictions may take no healthy pod, however many there are. */
  public boolean allowsNone() {
    return allowedOutOf(Integer.MAX_VALUE).filter(n -> n == 0).isPresent();
  }

  /**
   * How many pods evictions may take at once while so many are wanted and healthy; percentages
   * round up.
   *
   * @return empty when the input does not tell
   */
  public Optional<Integer> allowedOutOf(int pods) {
    if (!minAvailable.isAbsent() && !maxUnavailable.isAbsent()) {
      return Optional.empty();
    }
    return minAvailable.isAbsent()
        ? scaled(maxUnavailable, pods)
        : scaled(minAvailable, pods).map(kept -> Math.max(0, pods - kept));
  }

  private static Optional<Integer> scaled(Field<IntOrString> field, int pods) {
    return field.author().flatMap(f -> f.scaled(pods, RoundingMode.CEILING));
  }
}
