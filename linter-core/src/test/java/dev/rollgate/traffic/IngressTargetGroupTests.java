package dev.rollgate.traffic;

import static dev.rollgate.traffic.Bindings.ALB_CLASS;
import static dev.rollgate.traffic.Bindings.ingress;
import static dev.rollgate.traffic.Bindings.ingressClass;
import static dev.rollgate.traffic.Bindings.only;
import static dev.rollgate.traffic.Bindings.params;
import static dev.rollgate.traffic.Bindings.project;
import static dev.rollgate.traffic.Bindings.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import org.junit.jupiter.api.Test;

/** Whose word on an Ingress's target groups counts. */
class IngressTargetGroupTests {

  @Test
  void paramsStandAboveServiceAndServiceAboveIngress() {
    String type = "alb.ingress.kubernetes.io/target-type: ";
    String ofIngress = ingress(type + "instance", "ingressClassName: alb");
    assertThat(only(ALB_CLASS, ofIngress, service("", "")).targetType())
        .isEqualTo(TargetType.INSTANCE);
    assertThat(only(ALB_CLASS, ofIngress, service(type + "ip", "")).targetType())
        .isEqualTo(TargetType.IP);
    assertThat(
            only(ALB_CLASS, params("instance"), ofIngress, service(type + "ip", "")).targetType())
        .isEqualTo(TargetType.INSTANCE);
  }

  @Test
  void targetTypeOfNobodyIsTheConfiguredDefault() {
    String[] documents = {ALB_CLASS, ingress("", "ingressClassName: alb"), service("", "")};
    assertThat(only(documents).targetType()).isEqualTo(TargetType.UNKNOWN);
    assertThat(project(Settings.DEFAULT.withDefaultTargetType(TargetType.IP), documents).bindings())
        .extracting(Binding::targetType)
        .containsExactly(TargetType.IP);
  }

  @Test
  void defaultOfTheControllerIsNotThatOfAutoMode() {
    assertThat(
            project(
                    Settings.DEFAULT.withDefaultTargetType(TargetType.INSTANCE),
                    ingressClass("alb", "eks.amazonaws.com/alb", ""),
                    ingress("", "ingressClassName: alb"))
                .bindings())
        .extracting(Binding::targetType)
        .containsExactly(TargetType.UNKNOWN);
  }

  @Test
  void annotationThatAPatchChangesIsUnknown() {
    String patch =
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          annotations: {alb.ingress.kubernetes.io/target-type: ip}
        """;
    Binding binding =
        only(
            ALB_CLASS,
            ingress("alb.ingress.kubernetes.io/target-type: instance", "ingressClassName: alb"),
            patch);
    assertThat(binding.targetType()).isEqualTo(TargetType.UNKNOWN);
  }

  @Test
  void serviceReplacesWholeAnnotationsOfTheIngress() {
    String attributes = "alb.ingress.kubernetes.io/target-group-attributes: ";
    TargetGroupSettings group =
        only(
                ALB_CLASS,
                ingress(
                    attributes
                        + "deregistration_delay.timeout_seconds=60,"
                        + " alb.ingress.kubernetes.io/healthcheck-path: /ready",
                    "ingressClassName: alb"),
                service(attributes + "stickiness.enabled=true", ""))
            .targetGroup();
    assertThat(group.attribute(TargetGroupSettings.DEREGISTRATION_DELAY)).isEmpty();
    assertThat(group.healthCheck(HealthCheck.PATH)).isPresent();
    assertThat(group.known()).isTrue();
  }

  @Test
  void attributesThatAreNoPairsAreMalformed() {
    String attributes = "alb.ingress.kubernetes.io/target-group-attributes: ";
    assertThat(
            only(
                    ALB_CLASS,
                    ingress(attributes + "'a=1;b'", "ingressClassName: alb"),
                    service("", ""))
                .targetGroup()
                .malformed())
        .isEmpty();
    assertThat(
            only(
                    ALB_CLASS,
                    ingress(attributes + "nonsense", "ingressClassName: alb"),
                    service("", ""))
                .targetGroup()
                .malformed())
        .hasSize(1);
  }
}
