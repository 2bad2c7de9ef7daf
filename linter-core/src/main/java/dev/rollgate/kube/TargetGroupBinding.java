package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import java.util.Optional;

/**
 * A TargetGroupBinding of the AWS Load Balancer Controller or of EKS Auto Mode.
 *
 * @param serviceName the Service in the same namespace
 * @param servicePort the Service's port number, or the name of its port
 * @param targetType {@code ip} or {@code instance}; the controller asks AWS when it is absent
 * @param targetGroupArn the target group
 * @param targetGroupName the target group by its name in AWS
 * @param targetGroupProtocol tells the kind of load balancer when it is given
 */
public record TargetGroupBinding(
    Resource resource,
    Field<String> serviceName,
    Field<IntOrString> servicePort,
    Field<String> targetType,
    Field<String> targetGroupArn,
    Field<String> targetGroupName,
    Field<String> targetGroupProtocol)
    implements ResourceView {

  static TargetGroupBinding read(Resource resource, Fields fields) {
    NodePath at = resource.path().key("spec");
    Optional<Fields> spec = fields.object("spec");
    Optional<Fields> ref = spec.flatMap(s -> s.object("serviceRef"));
    return new TargetGroupBinding(
        resource,
        text(resource, ref, at.key("serviceRef"), "name"),
        ref.map(r -> r.intOrString("port", null))
            .orElseGet(() -> Field.absent(at.key("serviceRef", "port"), resource.span(), null)),
        text(resource, spec, at, "targetType"),
        text(resource, spec, at, "targetGroupARN"),
        text(resource, spec, at, "targetGroupName"),
        text(resource, spec, at, "targetGroupProtocol"));
  }

  private static Field<String> text(
      Resource resource, Optional<Fields> owner, NodePath at, String key) {
    return owner
        .map(o -> o.text(key))
        .orElseGet(() -> Field.absent(at.key(key), resource.span(), null));
  }
}
