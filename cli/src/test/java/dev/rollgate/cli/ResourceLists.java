package dev.rollgate.cli;

/** What orchestrators give KRM functions, for tests. */
final class ResourceLists {

  /** What every list begins with. */
  static final String HEAD = "apiVersion: config.kubernetes.io/v1\nkind: ResourceList\n";

  /** Objects without a fault, with what Kustomize and kpt write into them. */
  static final String SOUND =
      """
      apiVersion: config.kubernetes.io/v1
      kind: ResourceList
      items:
      - apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}
      - apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop}
        spec:
          selector: {app: web}
          ports: [{port: 80, targetPort: 8080}] # the pods' own
      - apiVersion: elbv2.k8s.aws/v1beta1
        kind: TargetGroupBinding
        metadata: {name: web, namespace: shop}
        spec:
          serviceRef: {name: web, port: 80}
          targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/web/73e2d6bc24d8a067
          targetType: ip
      - apiVersion: policy/v1
        kind: PodDisruptionBudget
        metadata: {name: web, namespace: shop}
        spec: {maxUnavailable: 1, selector: {matchLabels: {app: web}}}
      - apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
          namespace: shop
          annotations:
            config.kubernetes.io/index: '2'
            config.kubernetes.io/path: 'apps/web.yaml'
            internal.config.kubernetes.io/index: '2'
            internal.config.kubernetes.io/path: 'apps/web.yaml'
        spec:
          replicas: 3
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              terminationGracePeriodSeconds: 60
              topologySpreadConstraints:
              - {maxSkew: 1, topologyKey: topology.kubernetes.io/zone, whenUnsatisfiable: ScheduleAnyway, labelSelector: {matchLabels: {app: web}}}
              containers:
              - name: web
                image: nginx:1.27
                ports: [{containerPort: 8080}]
                # The balancer asks the same.
                readinessProbe: {httpGet: {path: /, port: 8080}}
                lifecycle: {preStop: {sleep: {seconds: 30}}}
      """;

  private static final String GRACE = "        terminationGracePeriodSeconds: 60\n";

  /** The grace period is too short, which has a safe fix; a second replica is an unsafe one. */
  static final String FAULTY = SOUND.replace(GRACE, "").replace("replicas: 3", "replicas: 1");

  private ResourceLists() {}

  /** The list with a functionConfig at its end. */
  static String with(String list, String functionConfig) {
    return list + "functionConfig:\n" + functionConfig.indent(2);
  }

  /** What kpt makes of words such as {@code fix=safe}. */
  static String configMap(String data) {
    return "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: function-input\ndata: {%s}\n"
        .formatted(data);
  }

  /** Our own kind. */
  static String rollgate(String spec) {
    return "apiVersion: rollgate.dev/v1\nkind: Rollgate\nmetadata:\n  name: gate\nspec: {%s}\n"
        .formatted(spec);
  }
}
