package dev.rollgate.rules.startup;

import dev.rollgate.kube.Service;
import dev.rollgate.kube.ServicePort;
import dev.rollgate.traffic.Binding;
import dev.rollgate.traffic.Dialect;
import dev.rollgate.traffic.Project;
import dev.rollgate.traffic.RouteBinding;
import dev.rollgate.traffic.TargetGroupSetting;
import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import java.util.Optional;

/**
 * A port to check that is given by name, which the controller looks up among the ports of the
 * Service.
 *
 * @param setting the annotation
 * @param service the Service whose ports it is looked up in, all of which are known
 */
record NamedHealthPort(TargetGroupSetting setting, Service service) {

  /**
   * The named port of a binding of the controller's, where the input tells all there is to know.
   */
  static Optional<NamedHealthPort> of(Binding binding, Project project) {
    Optional<Service> service =
        binding
            .service()
            .found()
            .filter(s -> s.portsKnown() && !ServedContainer.isPatched(s, project));
    boolean autoMode = binding.dialect().filter(Dialect.AUTO_MODE::equals).isPresent();
    return autoMode || binding instanceof RouteBinding
        ? Optional.empty()
        : binding
            .targetGroup()
            .healthCheck(HealthCheck.PORT)
            .filter(s -> s.value().filter(NamedHealthPort::isName).isPresent())
            .flatMap(setting -> service.map(s -> new NamedHealthPort(setting, s)));
  }

  private static boolean isName(String value) {
    return !value.equals(PairedChecks.TRAFFIC_PORT) && !value.matches("[0-9]+");
  }

  String name() {
    return setting.value().orElseThrow();
  }

  /** The port of the Service that has the name. */
  Optional<ServicePort> port() {
    return service.ports().stream()
        .filter(p -> p.name().author().filter(name()::equals).isPresent())
        .findFirst();
  }
}
