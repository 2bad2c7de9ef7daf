package dev.rollgate.traffic;

import static dev.rollgate.traffic.Bindings.bindings;
import static dev.rollgate.traffic.Bindings.delay;
import static dev.rollgate.traffic.Bindings.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Which Services of type LoadBalancer are bindings, of whom, and what they say of their target
 * groups.
 */
class ServiceBindingTests {

  @ParameterizedTest
  @CsvSource({
    "'', 'type: LoadBalancer, loadBalancerClass: service.k8s.aws/nlb', CONTROLLER",
    "'', 'type: LoadBalancer, loadBalancerClass: eks.amazonaws.com/nlb', AUTO_MODE",
    "'service.beta.kubernetes.io/aws-load-balancer-type: external', type: LoadBalancer, CONTROLLER",
    "'service.beta.kubernetes.io/aws-load-balancer-type: nlb-ip', type: LoadBalancer, CONTROLLER",
    "'service.beta.kubernetes.io/aws-load-balancer-type: nlb', type: LoadBalancer,",
    "'', type: LoadBalancer,",
    "'', 'type: LoadBalancer, loadBalancerClass: tailscale',",
    "'service.beta.kubernetes.io/aws-load-balancer-type: external', type: NodePort,",
  })
  void classOrTypeOfAServiceTellsWhoOwnsIt(String annotation, String spec, Dialect owner) {
    List<Binding> bindings = bindings(service(annotation, spec.replace(", ", "\n  ")));
    assertThat(bindings).hasSize(owner == null ? 0 : 2);
    assertThat(bindings).allMatch(b -> b.dialect().filter(d -> d == owner).isPresent());
    assertThat(bindings).allMatch(b -> b.loadBalancer() == LoadBalancer.NLB);
  }

  @Test
  void nlbIpForcesTheTargetType() {
    assertThat(
            bindings(
                service(
                    "service.beta.kubernetes.io/aws-load-balancer-type: nlb-ip,"
                        + " service.beta.kubernetes.io/aws-load-balancer-nlb-target-type: instance",
                    "type: LoadBalancer")))
        .allMatch(b -> b.targetType() == TargetType.IP);
  }

  @Test
  void attributesOfAPortStandAboveThoseOfAllPorts() {
    String attributes = "service.beta.kubernetes.io/aws-load-balancer-target-group-attributes";
    List<Binding> bindings =
        bindings(
            service(
                attributes
                    + ": 'deregistration_delay.timeout_seconds=60, stickiness.enabled=true', "
                    + attributes
                    + ".81: deregistration_delay.timeout_seconds=90",
                "type: LoadBalancer\n  loadBalancerClass: service.k8s.aws/nlb"));
    assertThat(bindings).extracting(b -> delay(b).number().orElseThrow()).containsExactly(60, 90);
    assertThat(bindings.get(0).targetGroup().attribute("stickiness.enabled")).isPresent();
  }
}
