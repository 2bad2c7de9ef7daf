package dev.rollgate.traffic;

import static dev.rollgate.traffic.Bindings.ALB_CLASS;
import static dev.rollgate.traffic.Bindings.bindings;
import static dev.rollgate.traffic.Bindings.ingress;
import static dev.rollgate.traffic.Bindings.ingressClass;
import static dev.rollgate.traffic.Bindings.only;
import static dev.rollgate.traffic.Bindings.params;
import static dev.rollgate.traffic.Bindings.project;
import static dev.rollgate.traffic.Bindings.service;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Ingresses are bindings, who serves them, and to which Services they lead. */
class IngressBindingTests {

  @Test
  void ingressOfAnAlbClassIsABinding() {
    Binding binding = only(ALB_CLASS, ingress("", "ingressClassName: alb"), service("", ""));
    assertThat(binding.dialect()).contains(Dialect.CONTROLLER);
    assertThat(binding.loadBalancer()).isEqualTo(LoadBalancer.ALB);
    assertThat(binding.service().found()).isPresent();
    assertThat(binding.port().found()).isPresent();
  }

  @ParameterizedTest
  @CsvSource({
    "eks.amazonaws.com/alb, AUTO_MODE",
    "ingress.k8s.aws/alb, CONTROLLER",
  })
  void controllerOfTheClassTellsTheDialect(String controller, Dialect dialect) {
    Binding binding =
        only(ingressClass("front", controller, ""), ingress("", "ingressClassName: front"));
    assertThat(binding.dialect()).contains(dialect);
  }

  @Test
  void ingressOfAnotherControllerIsNoBinding() {
    assertThat(bindings(ingress("", "ingressClassName: nginx"))).isEmpty();
    assertThat(
            bindings(
                ingressClass("alb", "k8s.io/ingress-nginx", ""),
                ingress("", "ingressClassName: alb")))
        .isEmpty();
    assertThat(bindings(ingress("kubernetes.io/ingress.class: nginx", ""))).isEmpty();
    assertThat(bindings(ingress("", ""))).isEmpty();
  }

  @Test
  void oldAnnotationIsOfTheController() {
    assertThat(only(ingress("kubernetes.io/ingress.class: alb", "")).dialect())
        .contains(Dialect.CONTROLLER);
  }

  @Test
  void defaultClassCountsForAnIngressWithoutOne() {
    String isDefault = ", annotations: {ingressclass.kubernetes.io/is-default-class: 'true'}";
    assertThat(bindings(ingressClass("front", "ingress.k8s.aws/alb", isDefault), ingress("", "")))
        .hasSize(1);
    assertThat(bindings(ALB_CLASS, ingress("", ""))).isEmpty();
  }

  @Test
  void classThatIsElsewhereLeavesTheDialectOpen() {
    String alb = ingress("", "ingressClassName: alb");
    assertThat(only(alb).dialect()).isEmpty();
    assertThat(project(Settings.DEFAULT.withDialect(Dialect.AUTO_MODE), alb).bindings())
        .extracting(Binding::dialect)
        .containsExactly(Optional.of(Dialect.AUTO_MODE));
  }

  @Test
  void onlyDialectThatTheInputSpeaksCounts() {
    assertThat(only(ingress("", "ingressClassName: alb"), params("ip")).dialect())
        .contains(Dialect.CONTROLLER);
    assertThat(
            only(
                    ingress("", "ingressClassName: alb"),
                    params("ip"),
                    ingressClass("auto", "eks.amazonaws.com/alb", ""))
                .dialect())
        .isEmpty();
  }

  @Test
  void backendsOfEveryShapeAreBindingsOnce() {
    String old =
        """
        apiVersion: extensions/v1beta1
        kind: Ingress
        metadata: {name: web, annotations: {kubernetes.io/ingress.class: alb}}
        spec:
          backend: {serviceName: fallback, servicePort: 80}
          rules:
          - http:
              paths:
              - {path: /a, backend: {serviceName: web, servicePort: http}}
              - {path: /b, backend: {serviceName: web, servicePort: http}}
              - {path: /c, backend: {serviceName: web, servicePort: 81}}
        """;
    assertThat(bindings(old))
        .extracting(b -> ((IngressBinding) b).reference().name().orElse(""))
        .containsExactly("fallback", "web", "web");
  }

  @Test
  void actionsLeadToTheServicesThatTheyForwardTo() {
    String actions =
        """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata:
          name: web
          annotations:
            kubernetes.io/ingress.class: alb
            alb.ingress.kubernetes.io/actions.weighted: >
              {"type":"forward","forwardConfig":{"targetGroups":[
                {"serviceName":"blue","servicePort":"80","weight":20},
                {"ServiceName":"green","servicePort":"http","weight":80},
                {"targetGroupARN":"arn-of-your-target-group"}]}}
            alb.ingress.kubernetes.io/actions.redirect: '{"type":"redirect"}'
            alb.ingress.kubernetes.io/actions.broken: '{"type":'
        spec:
          rules:
          - http:
              paths:
              - backend: {service: {name: weighted, port: {name: use-annotation}}}
              - backend: {service: {name: redirect, port: {name: use-annotation}}}
              - backend: {service: {name: broken, port: {name: use-annotation}}}
              - backend: {service: {name: absent, port: {name: use-annotation}}}
        """;
    assertThat(bindings(actions))
        .extracting(b -> ((IngressBinding) b).reference())
        .extracting(r -> r.name().orElse("") + ":" + r.port().orElseThrow())
        .containsExactly("blue:80", "green:\"http\"");
  }
}
