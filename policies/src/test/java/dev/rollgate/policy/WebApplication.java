package dev.rollgate.policy;

/** The manifests of an application, for policies to judge. */
final class WebApplication {

  static final String NAMESPACE =
      """
      apiVersion: v1
      kind: Namespace
      metadata: {name: shop, labels: {team: web}}
      """;

  static final String DEPLOYMENT =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: web
        namespace: shop
        annotations: {example.com/owner: "me"}
      spec:
        replicas: 2
        paused: null
        progressDeadlineSeconds: 1_0.5
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
              - name: web
                image: web:latest
                ports: [{containerPort: 8080}]
              - name: side
                image: side:1
      """;

  static final String SERVICE =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec:
        selector: {app: web}
        ports: [{port: 80, targetPort: 8080}]
      """;

  private WebApplication() {}

  static String binding(String name) {
    return """
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata: {name: %s, namespace: shop}
        spec: {serviceRef: {name: web, port: 80}, targetType: ip}
        """
        .formatted(name);
  }
}
