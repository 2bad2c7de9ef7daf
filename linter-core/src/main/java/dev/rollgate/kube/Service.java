package dev.rollgate.kube;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A Service.
 *
 * @param type effective {@code ClusterIP}
 * @param clusterIp {@code None} makes the Service headless
 * @param selector by label key
 * @param selectorKnown whether the selector is what is written, and not filled in by another tool
 * @param ports in the order of the text
 * @param loadBalancerClass which controller makes the load balancer
 * @param publishNotReadyAddresses whether pods that are not ready, or end, still count; effective
 *     false
 * @param externalTrafficPolicy effective {@code Cluster}
 * @param ipFamilies {@code IPv4}, {@code IPv6} or both; the cluster decides when there are none
 */
public record Service(
    Resource resource,
    Field<String> type,
    Field<String> clusterIp,
    Map<String, Field<String>> selector,
    boolean selectorKnown,
    List<ServicePort> ports,
    Field<String> loadBalancerClass,
    Field<Boolean> publishNotReadyAddresses,
    Field<String> externalTrafficPolicy,
    List<Field<String>> ipFamilies,
    Field<String> ipFamilyPolicy)
    implements ResourceView {

  static Service read(Resource resource, Fields fields) {
    Fields spec = fields.member("spec");
    return new Service(
        resource,
        spec.text("type", "ClusterIP"),
        spec.text("clusterIP"),
        spec.map("selector"),
        !spec.has("selector") || spec.object("selector").isPresent(),
        spec.objects("ports").stream().map(ServicePort::read).toList(),
        spec.text("loadBalancerClass"),
        spec.flag("publishNotReadyAddresses", false),
        spec.text("externalTrafficPolicy", "Cluster"),
        spec.texts("ipFamilies"),
        spec.text("ipFamilyPolicy"));
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

  /** The same, where values that another tool fills in leave it open. */
  public LabelSelector.Match match(Map<String, Field<String>> labels) {
    LabelSelector.Match all = selector.isEmpty() ? LabelSelector.Match.NO : LabelSelector.Match.YES;
    for (Map.Entry<String, Field<String>> wanted : selector.entrySet()) {
      all = all.and(LabelSelector.matches(wanted.getValue(), labels.get(wanted.getKey())));
    }
    return all;
  }

  /** Two views of one object say the same. */
  @Override
  public int hashCode() {
    return resource.hashCode();
  }
}
