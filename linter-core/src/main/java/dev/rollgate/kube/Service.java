package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Service.
 *
 * @param type effective {@code ClusterIP}
 * @param clusterIp {@code None} makes the Service headless
 * @param selector by label key
 * @param ports in the order of the text
 */
public record Service(
    Resource resource,
    Field<String> type,
    Field<String> clusterIp,
    Map<String, Field<String>> selector,
    List<ServicePort> ports)
    implements ResourceView {

  static Service read(Resource resource, Fields fields) {
    NodePath spec = resource.path().key("spec");
    Optional<Fields> found = fields.object("spec");
    return new Service(
        resource,
        found
            .map(s -> s.text("type", "ClusterIP"))
            .orElseGet(() -> Field.absent(spec.key("type"), resource.span(), "ClusterIP")),
        found
            .map(s -> s.text("clusterIP"))
            .orElseGet(() -> Field.absent(spec.key("clusterIP"), resource.span(), null)),
        found.map(s -> s.map("selector")).orElse(Map.of()),
        found.map(s -> s.objects("ports")).orElse(List.of()).stream()
            .map(ServicePort::read)
            .toList());
  }

  /** Whether the Service has no address of its own. */
  public boolean headless() {
    return clusterIp.author().filter("None"::equals).isPresent();
  }

  /** Whether every port is known well enough to say that another one is missing. */
  public boolean portsKnown() {
    return !ports.isEmpty()
        && ports.stream()
            .noneMatch(
                p ->
                    p.name().isUnreadable()
                        || p.port().isUnreadable()
                        || p.targetPort().isUnreadable());
  }

  /** Whether the selector takes pods with these labels; an empty selector takes none. */
  public boolean selects(Map<String, Field<String>> labels) {
    return !selector.isEmpty()
        && selector.entrySet().stream()
            .allMatch(
                e -> {
                  Optional<String> wanted = e.getValue().raw();
                  Field<String> label = labels.get(e.getKey());
                  return wanted.isPresent() && label != null && wanted.equals(label.raw());
                });
  }
}
