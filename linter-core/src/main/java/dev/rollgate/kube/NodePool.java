package dev.rollgate.kube;

/**
 * A NodePool of Karpenter.
 *
 * @param terminationGracePeriod how long a node may take to empty: {@code 24h}, {@code 90s}
 * @param expireAfter after how long a node is replaced
 */
public record NodePool(
    Resource resource, Field<String> terminationGracePeriod, Field<String> expireAfter)
    implements ResourceView {

  static NodePool read(Resource resource, Fields fields) {
    Fields nodes = fields.member("spec").member("template").member("spec");
    return new NodePool(resource, nodes.text("terminationGracePeriod"), nodes.text("expireAfter"));
  }
}
