package dev.rollgate.render.kustomize;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.render.Renderings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What could matter to a load balancer, and what surely does not. */
class ScreenTests {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: Ingress",
        "# Ingress\nkind: Ingress",
        "kind:\n  Ingress",
        "{kind: Ingress}",
        "kind: \"Ingress\"",
        "kind: &kind Ingress",
        "kind: IngressClassParams",
        "kind: TargetGroupBinding",
        "kind: HTTPRoute",
        "type: LoadBalancer",
        "loadBalancerClass: eks.amazonaws.com/nlb",
        "service.beta.kubernetes.io/aws-load-balancer-type: external",
        "elbv2.k8s.aws/pod-readiness-gate-inject: enabled",
        "- conditionType: target-health.elbv2.k8s.aws/x",
        "kind: \"\\u0049ngress\"",
        "kind: \"\\x49ngress\"",
        "kind: \"Ing\\\n  ress\"",
      })
  void passesWhatCouldMatter(String text) {
    assertThat(Screen.passes(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kind: Deployment",
        "policyTypes:\n- Ingress",
        "policyTypes: [Ingress, Egress]",
        "policyTypes: [\"Egress\", \"Ingress\"]",
        "kind: IngressRoute",
        "  # Ingress of the pods",
        "status: {loadBalancer: {}}",
        "run: |\n  curl \\\n    example.com",
        "json: \"\\u003c\"",
      })
  void stopsWhatDoesNot(String text) {
    assertThat(Screen.passes(text)).isFalse();
  }

  @Test
  void neitherBuildsNorTellsWhatDoesNotMatter(@TempDir Path folder) {
    Repository repository =
        new Repository(folder)
            .with("app/kustomization.yaml", "resources: [github.com/org/repo, web.yaml]\n")
            .with("app/web.yaml", "apiVersion: apps/v1\nkind: Deployment\n");
    Renderings renderings = new KustomizeRenderer("").render(repository.sources());
    assertThat(renderings).isEqualTo(Renderings.NONE);
  }
}
