package dev.rollgate.rules.gate;

import dev.rollgate.kube.Field;
import dev.rollgate.kube.Namespace;
import dev.rollgate.kube.PodTemplate;
import dev.rollgate.kube.Resource;
import dev.rollgate.kube.Workload;
import dev.rollgate.rules.EditDistance;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Project;
import java.util.Locale;
import java.util.Optional;

/** What the rules about a namespace's inject label have in common. */
final class InjectLabels {

  private static final String WORD = "pod-readiness-gate";
  private static final String NAME = WORD + "-inject";

  /** The VPC Lattice controller injects by a label of its own; it is no typo of ours. */
  private static final String LATTICE = "application-networking.k8s.aws/";

  private static final String CONTROLLER = "aws-load-balancer-controller";

  private InjectLabels() {}

  /** Whether the namespace carries something that was meant to be the label, right or wrong. */
  static boolean isTriedIn(Namespace namespace) {
    for (Dialect dialect : Dialect.values()) {
      if (namespace.labels().containsKey(dialect.injectLabel())
          || namespace.annotations().containsKey(dialect.injectLabel())) {
        return true;
      }
    }
    return namespace.labels().keySet().stream().anyMatch(k -> meant(k).isPresent());
  }

  /** The label that a key surely was meant to be, when it is not that label. */
  static Optional<Dialect> meant(String key) {
    for (Dialect dialect : Dialect.values()) {
      if (key.equals(dialect.injectLabel())) {
        return Optional.empty();
      }
    }
    if (key.startsWith(LATTICE)) {
      return Optional.empty();
    }
    for (Dialect dialect : Dialect.values()) {
      if (EditDistance.within(2, key, dialect.injectLabel())) {
        return Optional.of(dialect);
      }
    }
    String prefix = key.substring(0, key.lastIndexOf('/') + 1);
    String name = key.substring(prefix.length()).toLowerCase(Locale.ROOT).replace('_', '-');
    boolean aboutInjection =
        EditDistance.within(2, name, NAME) || (name.startsWith(WORD) && name.contains("inject"));
    if (!aboutInjection) {
      return Optional.empty();
    }
    return Optional.of(prefix.startsWith("eks.amazonaws") ? Dialect.AUTO_MODE : Dialect.CONTROLLER);
  }

  /**
   * Whether the controller itself, or the cluster's own programs, run in the namespace: a label
   * there can keep the controller from starting.
   */
  static boolean belongsToController(Namespace namespace, Project project) {
    String name = namespace.resource().displayName();
    return name.equals("kube-system")
        || project.workloads().stream()
            .filter(w -> w.resource().namespace().raw().filter(name::equals).isPresent())
            .anyMatch(InjectLabels::isController);
  }

  private static boolean isController(Workload workload) {
    Resource resource = workload.resource();
    return resource.displayName().equals(CONTROLLER)
        || workload
            .template()
            .map(PodTemplate::labels)
            .map(labels -> labels.get("app.kubernetes.io/name"))
            .flatMap(Field::author)
            .filter(CONTROLLER::equals)
            .isPresent();
  }
}
