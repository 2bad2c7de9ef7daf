package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.cli.TestProgram.Result;

/** A folder for an application that has faults, and for a configuration. */
abstract class ConfiguredApplication extends WorkingFolder {

  /** An application whose pods wait for nothing, and stop at once. */
  static final String APP =
      """
      apiVersion: v1
      kind: Service
      metadata: {name: web, namespace: shop}
      spec:
        selector: {app: web}
        ports: [{port: 80, targetPort: 8080}]
      ---
      apiVersion: elbv2.k8s.aws/v1beta1
      kind: TargetGroupBinding
      metadata: {name: web, namespace: shop}
      spec:
        serviceRef: {name: web, port: 80}
        targetGroupARN: arn:aws:elasticloadbalancing:eu-west-1:123456789012:targetgroup/web/0123456789abcdef
        targetType: ip
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: web, namespace: shop}
      spec:
        replicas: 2
        selector: {matchLabels: {app: web}}
        template:
          metadata: {labels: {app: web}}
          spec:
            containers:
            - name: web
              image: web:1
              ports: [{containerPort: 8080}]
              readinessProbe: {tcpSocket: {port: 8080}}
      """;

  static final String NAMESPACE = "apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n";

  /** The findings of these rules, without their messages. */
  String found(String rules, String... paths) {
    String[] args = new String[paths.length + 5];
    args[0] = "lint";
    args[1] = "--output";
    args[2] = "concise";
    args[3] = "--only";
    args[4] = rules;
    System.arraycopy(paths, 0, args, 5, paths.length);
    Result result = run(args);
    assertThat(result.err()).isEmpty();
    return result.out().replaceAll("(?m)\\] .*$", "]");
  }
}
