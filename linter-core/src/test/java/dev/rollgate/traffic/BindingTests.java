package dev.rollgate.traffic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import dev.rollgate.traffic.TargetGroupSettings.HealthCheck;
import dev.rollgate.yaml.DocumentReader;
import dev.rollgate.yaml.Limits;
import dev.rollgate.yaml.SourceText;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which Ingresses, Services and routes are bindings, and what they say of their target groups. */
class BindingTests {

  private static final String ALB_CLASS = ingressClass("alb", "ingress.k8s.aws/alb", "");

  private static Project project(Settings settings, String... documents) {
    SourceText source = new SourceText("app.yaml", String.join("---\n", documents));
    DocumentReader reader = new DocumentReader(Kind::mayBeIn, Limits.DEFAULT);
    return new Project(List.of(reader.read(source)), List.of(), settings);
  }

  private static List<Binding> bindings(String... documents) {
    return project(Settings.DEFAULT, documents).bindings();
  }

  private static Binding only(String... documents) {
    List<Binding> bindings = bindings(documents);
    assertThat(bindings).hasSize(1);
    return bindings.get(0);
  }

  private static String ingressClass(String name, String controller, String more) {
    return """
        apiVersion: networking.k8s.io/v1
        kind: IngressClass
        metadata: {name: %s%s}
        spec: {controller: %s, parameters: {name: params}}
        """
        .formatted(name, more, controller);
  }

  private static String params(String targetType) {
    return """
        apiVersion: elbv2.k8s.aws/v1beta1
        kind: IngressClassParams
        metadata: {name: params}
        spec: {targetType: %s}
        """
        .formatted(targetType);
  }

  private static String ingress(String annotations, String className) {
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

  private static String service(String annotations, String spec) {
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

  private static TargetGroupSetting delay(Binding binding) {
    return binding.targetGroup().attribute(TargetGroupSettings.DEREGISTRATION_DELAY).orElseThrow();
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

  @Test
  void applicationOfArgoMayLabelTheNamespace() {
    String application =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: Application
        metadata: {name: shop, namespace: argocd}
        spec:
          destination: {namespace: shop}
          syncPolicy:
            managedNamespaceMetadata:
              labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}
        """;
    Binding binding = only(ALB_CLASS, ingress("", "ingressClassName: alb"), application);
    assertThat(binding.injection(Settings.DEFAULT)).isEqualTo(Injection.ON);
  }
}
