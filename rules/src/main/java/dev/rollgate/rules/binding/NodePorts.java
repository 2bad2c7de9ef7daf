package dev.rollgate.rules.binding;

import dev.rollgate.kube.Service;
import dev.rollgate.traffic.HandWrittenBinding;
import dev.rollgate.traffic.Project;
import java.util.Optional;
import java.util.Set;

/** Whether a node can be a target: only NodePort and LoadBalancer Services listen on nodes. */
final class NodePorts {

  private static final Set<String> TYPES_WITHOUT = Set.of("ClusterIP", "ExternalName");

  private NodePorts() {}

  /**
   * The binding's Service if it surely has no node ports; a patch may still give it another type.
   */
  static Optional<Service> surelyAbsent(HandWrittenBinding binding, Project project) {
    return binding
        .service()
        .found()
        .filter(s -> s.type().effective().filter(TYPES_WITHOUT::contains).isPresent())
        .filter(
            s ->
                project.patchesOf(Service.class, s.resource()).stream()
                    .allMatch(patch -> patch.type().isAbsent()));
  }

  /** Whether the Service stands for a name outside of the cluster, and so for no pods either. */
  static boolean isExternalName(Service service) {
    return service.type().effective().filter("ExternalName"::equals).isPresent();
  }

  /** What keeps the Service without node ports, for messages. */
  static String why(Service service) {
    return service.headless() ? "headless" : "of type " + service.type().effective().orElse("");
  }
}
