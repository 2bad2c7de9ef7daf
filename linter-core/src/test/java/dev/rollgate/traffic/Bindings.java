package dev.rollgate.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Ingresses and Services that may be bindings, and the bindings that are found in manifests. */
final class Bindings {

  static final String ALB_CLASS = ingressClass("alb", "ingress.k8s.aws/alb", "");

  private Bindings() {}

  static Project project(Settings settings, String... documents) {
    return new ProjectFiles().file("app.yaml", documents).project(settings);
  }

  static List<Binding> bindings(String... documents) {
    return project(Settings.DEFAULT, documents).bindings();
  }

  static Binding only(String... documents) {
    List<Binding> bindings = bindings(documents);
    assertThat(bindings).hasSize(1);
    return bindings.get(0);
  }

  static String ingressClass(String name, String controller, String more) {
    return """
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: %s%s}
        spec: {controller: %s, parameters: {name: params}}
        """
        .formatted(name, more, controller);
  }

  static String params(String targetType) {
    return """
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: IngressClassParams
        metadata: {name: params}
        spec: {targetType: %s}
        """
        .formatted(targetType);
  }

  static String ingress(String annotations, String className) {
    return """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: web, namespace: shop, annotations: {%s}}
        spec:
          %s
          rules:
          - http:
              paths:
              - path: /
                backend: {service: {name: web, port: {number: 80}}}
        """
        .formatted(annotations, className);
  }

  static String service(String annotations, String spec) {
    return """
        apiVersion: v1
        kind: Service
        metadata: {name: web, namespace: shop, annotations: {%s}}
        spec:
          %s
          selector: {app: web}
          ports:
          - {name: http, port: 80, targetPort: 8080}
          - {name: admin, port: 81, targetPort: 8081}
        """
        .formatted(annotations, spec);
  }

  static TargetGroupSetting delay(Binding binding) {
    return binding.targetGroup().attribute(TargetGroupSettings.DEREGISTRATION_DELAY).orElseThrow();
  }
}
