package dev.rollgate.cli;

/** A Namespace whose pods get readiness gates, and how to get it wrong. */
final class GateNamespace {

  static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata:
        name: shop
        labels:
          elbv2.k8s.aws/pod-readiness-gate-inject: enabled
      """;

  /** One unsafe fix: the value is the author's. */
  static final String WRONG_VALUE = NAMESPACE.replace("enabled", "'true'");

  /** One safe fix: the annotation becomes a label. */
  static final String ANNOTATED = NAMESPACE.replace("labels:", "annotations:");

  private GateNamespace() {}
}
