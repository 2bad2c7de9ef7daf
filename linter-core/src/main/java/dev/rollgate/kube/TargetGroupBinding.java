package dev.rollgate.kube;

import dev.rollgate.yaml.NodePath;
import dev.rollgate.yaml.Span;
import java.util.List;

/**
 * A TargetGroupBinding of the AWS Load Balancer Controller or of EKS Auto Mode.
 *
 * @param serviceName the Service in the same namespace
 * @param servicePort the Service's port number, or the name of its port
 * @param targetType {@code ip} or {@code instance}; the controller asks AWS when it is absent
 * @param targetGroupArn the target group
 * @param targetGroupName the target group by its name in AWS
 * @param targetGroupProtocol tells the kind of load balancer when it is given
 * @param ipAddressType {@code ipv4} or {@code ipv6}
 * @param multiCluster whether other clusters have targets in the group too; effective false
 * @param roleToAssume for a target group of another account
 * @param selectsNodes whether it has a {@code nodeSelector}
 * @param ingressPorts the ports of {@code networking}
 * @param opensAllPorts whether a rule of {@code networking} names no port, which opens every one
 * @param apiVersion absent for an item of a typed list, which has it from the list
 * @param finalizers what holds up its deletion
 * @param hasStatus whether it has a {@code status} with something in it, which only a controller
 *     writes
 */
public record TargetGroupBinding(
    Resource resource,
    Field<String> serviceName,
    Field<IntOrString> servicePort,
    Field<String> targetType,
    Field<String> targetGroupArn,
    Field<String> targetGroupName,
    Field<String> targetGroupProtocol,
    Field<String> ipAddressType,
    Field<Boolean> multiCluster,
    Field<String> roleToAssume,
    boolean selectsNodes,
    Field<String> vpcId,
    List<IngressPort> ingressPorts,
    boolean opensAllPorts,
    Field<String> apiVersion,
    List<Field<String>> finalizers,
    boolean hasStatus)
    implements ResourceView {

  /** A port that the controller opens in security groups. */
  public record IngressPort(Field<IntOrString> port, Span span) {}

  static TargetGroupBinding read(Resource resource, Fields fields) {
    Fields spec = fields.member("spec");
    Fields ref = spec.member("serviceRef");
    List<Fields> rules = spec.member("networking").objects("ingress");
    List<IngressPort> ports =
        rules.stream()
            .flatMap(r -> r.objects("ports").stream())
            .map(p -> new IngressPort(p.intOrString("port", null), p.span()))
            .toList();
    return new TargetGroupBinding(
        resource,
        ref.text("name"),
        ref.intOrString("port", null),
        spec.text("targetType"),
        spec.text("targetGroupARN"),
        spec.text("targetGroupName"),
        spec.text("targetGroupProtocol"),
        spec.text("ipAddressType"),
        spec.flag("multiClusterTargetGroup", false),
        spec.text("iamRoleArnToAssume"),
        spec.object("nodeSelector").isPresent(),
        spec.text("vpcID"),
        ports,
        rules.stream().anyMatch(r -> r.objects("ports").isEmpty())
            || ports.stream().anyMatch(p -> p.port().isAbsent()),
        fields.text("apiVersion"),
        fields.member("metadata").texts("finalizers"),
        !fields.member("status").isEmpty());
  }

  /** Where the node selector stands, or would stand. */
  public NodePath nodeSelectorPath() {
    return resource.path().key("spec", "nodeSelector");
  }

  /** Two views of one object say the same. */
  @Override
  public int hashCode() {
    return resource.hashCode();
  }
}
