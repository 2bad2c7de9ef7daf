package dev.rollgate.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder of so many namespaces, each of which has a Namespace and applications: a Deployment, a
 * Service and an autoscaler each.
 */
final class SyntheticNamespaces {

  /** How many documents an application has. */
  static final int DOCUMENTS = 3;

  private static final String APPLICATION =
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata:
        name: $name
        namespace: $namespace
      spec:
        replicas: 3
        selector:
          matchLabels:
            app: $name
        template:
          metadata:
            labels:
              app: $name
          spec:
            containers:
              - name: $name
                image: registry.example.com/$name:1
                ports:
                  - containerPort: 8080
      ---
      apiVersion: v1
      kind: Service
      metadata:
        name: $name
        namespace: $namespace
      spec:
        selector:
          app: $name
        ports:
          - port: 80
            targetPort: 8080
      """;

  private static final String AUTOSCALER =
      """
      ---
      apiVersion: autoscaling/v2
      kind: HorizontalPodAutoscaler
      metadata:
        name: $name
        namespace: $namespace
      spec:
        minReplicas: 3
        maxReplicas: 9
        scaleTargetRef:
          apiVersion: apps/v1
          kind: Deployment
          name: $name
      """;

  private static final String BUDGET =
      """
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata:
        name: $name
        namespace: $namespace
      spec:
        maxUnavailable: 1
        selector:
          matchLabels:
            app: $name
      """;

  private static final String BINDING =
      """
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata:
        name: $name
        namespace: $namespace
      spec:
        serviceRef:
          name: $name
          port: 80
        targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/$namespace/1
        targetType: ip
      """;

  private static final String ROUTE =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: Gateway
      metadata:
        name: front
        namespace: $namespace
      spec:
        gatewayClassName: alb
        listeners:
          - name: http
            protocol: HTTP
            port: 80
      ---
      apiVersion: gateway.networking.k8s.io/v1
      kind: HTTPRoute
      metadata:
        name: $name
        namespace: $namespace
      spec:
        parentRefs:
          - name: front
        rules:
          - backendRefs:
              - name: $name
                port: 80
      """;

  /** The class of all Gateways. */
  static final String GATEWAY_CLASS =
      """
      apiVersion: gateway.networking.k8s.io/v1
      kind: GatewayClass
      metadata:
        name: alb
      spec:
        controllerName: gateway.k8s.aws/alb
      """;

  private SyntheticNamespaces() {}

  /** Writes a folder of a namespace each, {@code team-0} and so on, and a file an application. */
  static void write(Path folder, int namespaces, int applications) throws IOException {
    for (int n = 0; n < namespaces; n++) {
      Path team = Files.createDirectories(folder.resolve("team-" + n));
      Files.writeString(
          team.resolve("namespace.yaml"),
          "apiVersion: v1\nkind: Namespace\nmetadata:\n  name: team-" + n + "\n");
      for (int a = 0; a < applications; a++) {
        String name = "app-" + n + "-" + a;
        Files.writeString(
            team.resolve(name + ".yaml"),
            application("team-" + n, name) + autoscaler("team-" + n, name));
      }
    }
  }

  /** A Deployment and its Service. */
  static String application(String namespace, String name) {
    return filled(APPLICATION, namespace, name);
  }

  /** What scales that Deployment, after a separator. */
  static String autoscaler(String namespace, String name) {
    return filled(AUTOSCALER, namespace, name);
  }

  /** What lets evictions take one of its pods. */
  static String budget(String namespace, String name) {
    return filled(BUDGET, namespace, name);
  }

  /** A route to that Service, through a Gateway that has the same name in each namespace. */
  static String route(String namespace, String name) {
    return filled(ROUTE, namespace, name);
  }

  /** What binds that Service. */
  static String binding(String namespace, String name) {
    return filled(BINDING, namespace, name);
  }

  private static String filled(String template, String namespace, String name) {
    return template.replace("$namespace", namespace).replace("$name", name);
  }
}
