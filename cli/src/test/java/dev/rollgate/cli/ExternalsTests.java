package dev.rollgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What {@code rollgate.yaml} tells of objects outside of the input. */
class ExternalsTests extends ConfiguredApplication {

  @Test
  void whatLivesElsewhereTakesPartInLinks() throws IOException {
    write("k8s/web.yaml", APP);
    assertThat(found("gate-ns-label-missing", "k8s")).isEmpty();
    write("rollgate.yaml", "externals: {namespaces: [{name: shop}]}\n");
    assertThat(found("gate-ns-label-missing", "k8s")).isEmpty();
    write("rollgate.yaml", "externals:\n  namespaces:\n    - name: shop\n      labels: {a: b}\n");
    assertThat(found("gate-ns-label-missing", "k8s"))
        .isEqualTo("rollgate.yaml:3:13: error[gate-ns-label-missing]\n");
    write(
        "rollgate.yaml",
        """
        externals:
          namespaces:
            - name: shop
              labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}
        """);
    assertThat(found("gate-ns-label-missing", "k8s")).isEmpty();
    write("k8s/namespace.yaml", NAMESPACE);
    assertThat(found("gate-ns-label-missing", "k8s"))
        .as("the object of the input counts, not the one that is told of")
        .isEqualTo("k8s/namespace.yaml:3:18: error[gate-ns-label-missing]\n");
  }

  @Test
  void anExternalServiceCompletesAPath() throws IOException {
    write("rollgate.yaml", "externals: {services: [{name: web, namespace: shop}]}\n");
    String[] documents = APP.split("---\n", -1);
    write("k8s/binding.yaml", documents[1]);
    assertThat(found("tgb-service-missing", "--closed-world", "k8s")).isEmpty();
    assertThat(found("tgb-service-missing", "--closed-world", "--no-config", "k8s"))
        .contains("error[");
    write(
        "rollgate.yaml",
        "externals: {services: [{name: web, namespace: shop, ports: [{port: 8080}]}]}\n");
    assertThat(found("tgb-service-port-missing", "k8s")).contains("binding.yaml");
  }

  @Test
  void anExternalBindingPutsPodsBehindATargetGroup() throws IOException {
    String[] documents = APP.split("---\n", -1);
    write("k8s/web.yaml", documents[0] + "---\n" + documents[2]);
    assertThat(found("prestop-missing", "k8s")).isEmpty();
    write(
        "rollgate.yaml",
        """
        externals:
          bindings: [{name: web, namespace: shop, service: web, port: 80, targetType: ip}]
        """);
    assertThat(found("prestop-missing", "k8s"))
        .isEqualTo("k8s/web.yaml:18:15: error[prestop-missing]\n");
  }

  @Test
  void theWorldCanBeClosedForSomeKinds() throws IOException {
    write("k8s/web.yaml", APP.split("---\n", -1)[1]);
    write("rollgate.yaml", "world: {Namespace: closed}\n");
    assertThat(found("tgb-service-missing", "k8s")).isEmpty();
    write("rollgate.yaml", "world: {Service: closed}\n");
    assertThat(found("tgb-service-missing", "k8s")).contains("error[tgb-service-missing]");
    assertThat(found("tgb-service-missing", "--no-closed-world", "k8s")).isEmpty();
  }

  @Test
  void aFixNamesTheFileThatItChanges() throws IOException {
    String[] documents = APP.split("---\n", -1);
    write("k8s/web.yaml", documents[0] + "---\n" + documents[2]);
    write(
        "rollgate.yaml",
        """
        externals:
          bindings: [{name: web, namespace: shop, service: web, port: 80, targetType: instance}]
        """);
    assertThat(run("fix", "--unsafe", "--only", "tgb-instance-clusterip", "k8s").out())
        .startsWith("fixed k8s/web.yaml: ");
  }
}
