package dev.rollgate.traffic;

import static dev.rollgate.traffic.Bindings.ALB_CLASS;
import static dev.rollgate.traffic.Bindings.ingress;
import static dev.rollgate.traffic.Bindings.only;
import static dev.rollgate.traffic.ProjectFiles.binding;
import static dev.rollgate.traffic.ProjectFiles.in;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rollgate.kube.Kind;
import org.junit.jupiter.api.Test;

/** Whether the pods behind a binding get readiness gates. */
class InjectionTests {

  /** An Application of Argo CD that labels the Namespace "shop". */
  private static final String APPLICATION =
      """
      apiVersion: argoproj.io/v1alpha1
      kind: Application
      metadata: {name: shop, namespace: argocd}
      spec:
        destination: {namespace: shop}
        syncPolicy:
          managedNamespaceMetadata:
            labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}
          syncOptions: [CreateNamespace=true]
      """;

  private final ProjectFiles files = new ProjectFiles();

  @Test
  void applicationOfArgoMayLabelTheNamespace() {
    Binding binding = only(ALB_CLASS, ingress("", "ingressClassName: alb"), APPLICATION);
    assertThat(binding.injection(Settings.DEFAULT)).isEqualTo(Injection.ON);
  }

  @Test
  void anApplicationThatMakesNoNamespaceLabelsNone() {
    String application = APPLICATION.replace("[CreateNamespace=true]", "[CreateNamespace=false]");
    Binding binding = only(ALB_CLASS, ingress("", "ingressClassName: alb"), application);
    assertThat(binding.injection(Settings.DEFAULT)).isEqualTo(Injection.UNKNOWN);
  }

  @Test
  void aTemplateOfAnApplicationSetMayLabelTheNamespaceThatItNames() {
    assertThat(injectionBySet("{generators: [{list: {}}], template: {")).isEqualTo(Injection.ON);
  }

  @Test
  void aTemplateThatIsPatchedOrReplacedTellsNothing() {
    assertThat(injectionBySet("{templatePatch: 'a', template: {")).isEqualTo(Injection.UNKNOWN);
    assertThat(injectionBySet("{generators: [{list: {template: {}}}], template: {"))
        .isEqualTo(Injection.UNKNOWN);
  }

  private static Injection injectionBySet(String spec) {
    String set =
        """
        apiVersion: argoproj.io/v1alpha1
        kind: ApplicationSet
        metadata: {name: all, namespace: argocd}
        spec: %s
          metadata: {name: '{{name}}'},
          spec: {
            source: {path: '{{path}}'},
            destination: {namespace: shop},
            syncPolicy: {
              syncOptions: [CreateNamespace=true],
              managedNamespaceMetadata: {
                labels: {elbv2.k8s.aws/pod-readiness-gate-inject: enabled}}}}}}
        """
            .formatted(spec);
    return only(ALB_CLASS, ingress("", "ingressClassName: alb"), set).injection(Settings.DEFAULT);
  }

  @Test
  void anApplicationMayLabelANamespaceThatHasAnObject() {
    String namespace =
        """
        apiVersion: v1
        kind: Namespace
        metadata: {name: shop}
        """;
    files.file("app.yaml", namespace, binding(in("shop"), "80"));
    assertThat(files.project(false).bindings().get(0).injection(Settings.DEFAULT))
        .isEqualTo(Injection.OFF);
    files.file("argocd.yaml", APPLICATION);
    Project project = files.project(false);
    Binding binding = project.bindings().get(0);
    assertThat(binding.injection(Settings.DEFAULT)).isEqualTo(Injection.UNKNOWN);
    assertThat(binding.namespace().found().map(n -> n.resource().kind())).contains(Kind.NAMESPACE);
    assertThat(project.namespaceOf(binding.resource())).isEqualTo(binding.namespace());
  }
}
