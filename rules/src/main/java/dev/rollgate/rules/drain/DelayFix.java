package dev.rollgate.rules.drain;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Resource;
import dev.rollgate.lint.Fix;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.IngressBinding;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.ServiceBinding;
import dev.rollgate.traffic.TargetGroupSettings;
import dev.rollgate.traffic.TargetType;
import dev.rollgate.traffic.TrafficPath;
import dev.rollgate.yaml.Change;
import dev.rollgate.yaml.Content;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes a deregistration delay where none is: the grace period of the pods, since no pod lives
 * longer after its deletion, and so no request to it lasts longer.
 *
 * @param owner the object whose annotations decide
 * @param bindings all that they decide for
 */
record DelayFix(Resource owner, List<Binding> bindings, Project project) {

  /** Empty where not all pods have the same known grace period, or no annotation can say it. */
  Optional<Fix> fix() {
    Optional<Integer> seconds = seconds();
    Set<String> keys = new LinkedHashSet<>();
    bindings.forEach(b -> key(b).ifPresent(keys::add));
    boolean writable =
        bindings.stream().allMatch(b -> key(b).isPresent() && isControllers(b))
            && keys.stream().noneMatch(this::hasListForOnePort)
            && !project.kustomizations().mayChange(owner);
    return seconds
        .filter(s -> writable)
        .map(
            s ->
                Fix.unsafe(
                    "set the deregistration delay to %s seconds".formatted(s),
                    keys.stream().map(key -> written(key, s)).toArray(Change[]::new)));
  }

  /** The annotation that has the attributes; a route has none. */
  private static Optional<String> key(Binding binding) {
    if (binding instanceof IngressBinding) {
      return Optional.of("alb.ingress.kubernetes.io/target-group-attributes");
    }
    return binding instanceof ServiceBinding
        ? Optional.of("service.beta.kubernetes.io/aws-load-balancer-target-group-attributes")
        : Optional.empty();
  }

  private static boolean isControllers(Binding binding) {
    return binding.dialect().filter(Dialect.AUTO_MODE::equals).isEmpty();
  }

  /** Beside it a list for all ports would not tell what counts. */
  private boolean hasListForOnePort(String key) {
    return owner.annotations().keySet().stream().anyMatch(k -> k.startsWith(key + "."));
  }

  /** A grace period that is still too short waits for the rules that raise it. */
  private Optional<Integer> seconds() {
    Set<Optional<Integer>> graces = new HashSet<>();
    for (Binding binding : bindings) {
      List<TrafficPath> paths = project.pathsOf(binding);
      if (binding.targetType() != TargetType.IP || paths.isEmpty()) {
        return Optional.empty();
      }
      for (TrafficPath path : paths) {
        PodTemplate template = path.template();
        graces.add(
            template
                .gracePeriod()
                .effective()
                .filter(g -> DrainedWorkloads.isTargetBacked(path.workload(), project))
                .filter(g -> g >= DrainFix.of(path.workload(), project).neededGrace())
                .filter(g -> g <= DeregistrationDelay.MAX_SECONDS));
      }
    }
    return graces.size() == 1 ? graces.iterator().next() : Optional.empty();
  }

  private Change written(String key, int seconds) {
    String pair = TargetGroupSettings.DEREGISTRATION_DELAY + "=" + seconds;
    Field<String> list = owner.annotations().get(key);
    return list == null
        ? new Change.Insert(
            owner.document(), owner.path().key("metadata", "annotations", key), Content.of(pair))
        : new Change.Replace(owner.document(), list.path(), Content.of(appended(list, pair)));
  }

  private static String appended(Field<String> list, String pair) {
    String before = list.author().orElseThrow().replaceFirst("[\\s,]+$", "");
    return before + "," + pair;
  }
}
