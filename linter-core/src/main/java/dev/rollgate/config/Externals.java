package dev.rollgate.config;

import dev.rollgate.traffic.TargetType;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Objects that live elsewhere: made by Terraform, or in another repository. They take part in
 * links; what is not told of them is unknown.
 */
public record Externals(
    List<ExternalNamespace> namespaces,
    List<ExternalService> services,
    List<ExternalBinding> bindings) {

  /** None. */
  public static final Externals NONE = new Externals(List.of(), List.of(), List.of());

  /**
   * A namespace.
   *
   * @param labels all its labels; empty when they are not told
   */
  public record ExternalNamespace(String name, Optional<Map<String, String>> labels) {

    /** Takes null for absent. */
    public ExternalNamespace {
      name = Absent.text(name);
    }
  }

  /**
   * A Service.
   *
   * @param selector the pods that it takes; empty when that is not told
   * @param ports all its ports; empty when they are not told
   */
  public record ExternalService(
      String name,
      String namespace,
      Optional<Map<String, String>> selector,
      List<ExternalPort> ports) {

    /** Takes null for absent. */
    public ExternalService {
      name = Absent.text(name);
      namespace = Absent.text(namespace);
      ports = Absent.list(ports);
    }
  }

  /**
   * A port of a Service.
   *
   * @param targetPort a number or the name of a port of the pods; the same as the port when absent
   */
  public record ExternalPort(
      Optional<String> name, Optional<Integer> port, Optional<String> targetPort) {}

  /**
   * A TargetGroupBinding.
   *
   * @param service the Service that it names; empty when that is not told
   * @param port a number or a name; empty when it is not told
   */
  public record ExternalBinding(
      String name,
      String namespace,
      String service,
      Optional<String> port,
      Optional<TargetType> targetType) {

    /** Takes null for absent. */
    public ExternalBinding {
      name = Absent.text(name);
      namespace = Absent.text(namespace);
      service = Absent.text(service);
    }
  }

  /** Takes null for absent. */
  public Externals {
    namespaces = Absent.list(namespaces);
    services = Absent.list(services);
    bindings = Absent.list(bindings);
  }
}
