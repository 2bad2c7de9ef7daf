package dev.rollgate.traffic;

import static dev.rollgate.traffic.Bindings.bindings;
import static dev.rollgate.traffic.Bindings.delay;
import static dev.rollgate.traffic.Bindings.only;
import static dev.rollgate.traffic.Bindings.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import org.junit.jupiter.api.Test;

/** Which routes of Gateways are bindings, and what they say of their target groups. */
class RouteBindingTests {

  private static String gateway(String controller) {
    return """
        apiVersion: gateway.networking.k8s.io/v1
        kind: GatewayClass
        metadata: {name: aws}
        spec: {controllerName: %s}
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: Gateway
        metadata: {name: front, namespace: edge}
        spec: {gatewayClassName: aws}
        ---
        apiVersion: gateway.networking.k8s.io/v1
        kind: HTTPRoute
        metadata: {name: web, namespace: shop}
        spec:
          parentRefs: [{name: front, namespace: edge}]
          rules:
          - backendRefs:
            - {name: web, port: 80}
            - {kind: Lambda, name: other}
        """
        .formatted(controller);
  }

  private static String configuration(String more) {
    return """
        apiVersion: gateway.k8s.aws/v1beta1
        kind: TargetGroupConfiguration
        metadata: {name: web, namespace: shop}
        spec:
          targetReference: {name: web}
          defaultConfiguration:
            targetType: ip
            targetGroupAttributes: [{key: deregistration_delay.timeout_seconds, value: '45'}]
            healthCheckConfig: {healthCheckPath: /ready, healthCheckInterval: 20}
        %s"""
        .formatted(more);
  }

  @Test
  void routeOfTheControllersGatewayIsABinding() {
    Binding binding = only(gateway("gateway.k8s.aws/nlb"), service("", ""), configuration(""));
    assertThat(binding.loadBalancer()).isEqualTo(LoadBalancer.NLB);
    assertThat(binding.service().found()).isPresent();
    assertThat(binding.targetType()).isEqualTo(TargetType.IP);
    assertThat(delay(binding).number()).contains(45);
    assertThat(binding.targetGroup().healthCheck(HealthCheck.INTERVAL).orElseThrow().number())
        .contains(20);
  }

  @Test
  void routeOfAnotherGatewayIsNone() {
    assertThat(bindings(gateway("istio.io/gateway-controller"), service("", ""))).isEmpty();
  }

  @Test
  void routesWithSettingsOfTheirOwnLeaveTheTargetTypeOpen() {
    Binding binding =
        only(
            gateway("gateway.k8s.aws/alb"),
            service("", ""),
            configuration("  routeConfigurations: [{routeIdentifier: {name: web}}]\n"));
    assertThat(binding.targetType()).isEqualTo(TargetType.UNKNOWN);
  }
}
