package dev.rollgate.rules.drain;

import dev.rollgate.kube.Kind;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Value;
import dev.rollgate.kube.Workload;
import dev.rollgate.yaml.NodePath;
import java.util.List;

/**
 * A hook or a grace period that its author wrote where the API does not look, or in other letters.
 * The rules about fields say so; what it was meant to be is not the same as nothing.
 */
final class StrayEnd {

  private static final String LIFECYCLE = "lifecycle";
  private static final String PRE_STOP = "preStop";
  private static final String GRACE_PERIOD = "terminationGracePeriod";
  private static final String GRACE = "terminationGracePeriodSeconds";

  private StrayEnd() {}

  /**
   * Whether there is one anywhere in the workload's spec; beside it stand anchors for merge keys.
   */
  static boolean isIn(Workload workload) {
    // The rules about fields do not know all fields of a Rollout.
    return workload.resource().kind() != Kind.ROLLOUT
        && Value.of(workload.resource()).members().stream()
            .filter(member -> member.name().equals("spec"))
            .anyMatch(member -> holdsStray(member, workload.template().orElseThrow()));
  }

  private static boolean holdsStray(Value value, PodTemplate template) {
    if (speaksOfTheEnd(value.name()) && !isInPlace(value, template)) {
      return true;
    }
    for (Value member : value.members()) {
      if (holdsStray(member, template)) {
        return true;
      }
    }
    for (Value item : value.items()) {
      if (holdsStray(item, template)) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaksOfTheEnd(String name) {
    return name.equalsIgnoreCase(LIFECYCLE)
        || name.equalsIgnoreCase(PRE_STOP)
        || name.regionMatches(true, 0, GRACE_PERIOD, 0, GRACE_PERIOD.length());
  }

  private static boolean isInPlace(Value value, PodTemplate template) {
    List<NodePath.Step> steps = value.path().steps();
    if (!value.path().isBelow(template.specPath())) {
      return false;
    }
    List<NodePath.Step> inSpec = steps.subList(template.specPath().depth(), steps.size());
    return switch (value.name()) {
      case GRACE -> inSpec.size() == 1 || isProbe(inSpec);
      case LIFECYCLE -> inSpec.size() == 3 && inSpec.get(1) instanceof NodePath.Index;
      case PRE_STOP -> inSpec.size() == 4 && inSpec.get(2).equals(new NodePath.Key(LIFECYCLE));
      default -> false;
    };
  }

  /** A livenessProbe may have a grace period of its own. */
  private static boolean isProbe(List<NodePath.Step> inSpec) {
    return inSpec.size() == 4
        && inSpec.get(2) instanceof NodePath.Key key
        && key.name().endsWith("Probe");
  }
}
